/** The buttons beside the users of the example: they fill in the form and send it. */

const form = document.getElementById("login-form");

for (const button of document.querySelectorAll("[data-user]")) {
  button.addEventListener("click", () => {
    form.elements.j_username.value = button.dataset.user;
    form.elements.j_password.value = button.dataset.password;
    form.requestSubmit();
  });
}

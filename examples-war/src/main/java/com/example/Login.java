package com.example;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.FormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** Whoever has to log in is shown the form, and afterwards what was asked for: a link to a class survives the login. */
@ApplicationScoped
@FormAuthenticationMechanismDefinition(
        loginToContinue =
                @LoginToContinue(
                        loginPage = "/login.html",
                        errorPage = "/login-failed.html",
                        useForwardToLogin = false))
@DeclareRoles({Roles.TEACHER, Roles.STUDENT})
public class Login {}

package com.example;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import java.util.Set;

/**
 * Who may log in. In memory and with passwords that the login page shows, so that there is nothing to set up: in a real
 * application, replace it with a {@code @DatabaseIdentityStoreDefinition} or an {@code @LdapIdentityStoreDefinition}.
 */
@ApplicationScoped
public class Users implements IdentityStore {

    private record User(String password, String role) {}

    private static final Map<String, User> USERS = Map.of(
            "ada", new User("engine", Roles.TEACHER),
            "ben", new User("pencil", Roles.STUDENT),
            "cleo", new User("ruler", Roles.STUDENT));

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof UsernamePasswordCredential login ? validate(login) : INVALID_RESULT;
    }

    private static CredentialValidationResult validate(UsernamePasswordCredential login) {
        User user = USERS.get(login.getCaller());
        return user != null && login.getPassword().compareTo(user.password())
                ? new CredentialValidationResult(login.getCaller(), Set.of(user.role()))
                : INVALID_RESULT;
    }
}

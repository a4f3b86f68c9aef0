package com.example;

/** The groups of the users, and so the roles of the application: the names are the same. */
final class Roles {

    static final String TEACHER = "teacher";
    static final String STUDENT = "student";

    private Roles() {}
}

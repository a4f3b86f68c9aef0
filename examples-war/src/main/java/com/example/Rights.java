package com.example;

import static io.github.videosdk.jakarta.token.Permission.ALLOW_JOIN;
import static io.github.videosdk.jakarta.token.Permission.ALLOW_MOD;
import static io.github.videosdk.jakarta.token.Permission.ASK_JOIN;

import io.github.videosdk.jakarta.token.Permission;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What each role may do in a meeting. The policy grants it, and the page shows it. */
@ApplicationScoped
public class Rights {

    @Inject
    @ConfigProperty(name = "classroom.students", defaultValue = "ask_join")
    String students;

    private Permission ofStudents;

    /** A typing error must not open the door. */
    @PostConstruct
    void read() {
        ofStudents = Permission.ofClaim(students)
                .filter(Set.of(ASK_JOIN, ALLOW_JOIN)::contains)
                .orElseThrow(() -> new IllegalStateException(
                        "classroom.students is \"" + students + "\", but takes ask_join or allow_join"));
    }

    Set<Permission> ofTeachers() {
        return Set.of(ALLOW_JOIN, ALLOW_MOD);
    }

    Set<Permission> ofStudents() {
        return Set.of(ofStudents);
    }
}

package io.github.videosdk.jakarta.pages;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java as a page shows it: a class, members of one, or statements, with the imports left to the reader's editor. */
final class JavaSnippet {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private static final String IMPORTS = """
            import io.github.videosdk.jakarta.*;
            import io.github.videosdk.jakarta.access.*;
            import io.github.videosdk.jakarta.audit.*;
            import io.github.videosdk.jakarta.config.VideoSdkConfig;
            import io.github.videosdk.jakarta.health.*;
            import io.github.videosdk.jakarta.room.*;
            import io.github.videosdk.jakarta.token.*;
            import jakarta.enterprise.context.*;
            import jakarta.enterprise.event.*;
            import jakarta.inject.*;
            import java.time.*;
            import java.util.*;
            """;

    /** What the snippets take for granted. */
    private static final String HOST = """
            interface Enrolments {
                boolean contains(String name, String room);
            }
            """;

    private static final List<String> SHAPES = List.of(
            "%s",
            "class Snippet {\n%s\n}",
            "class Snippet {\nString key = \"key\", secret = \"secret\";\nvoid run() {\n%s\n}\n}");

    private JavaSnippet() {}

    /** What is wrong with it in the shape that comes nearest; empty if it compiles. */
    static Optional<String> fault(String snippet) {
        String complete = snippet.replace("{ ... }", "{ }");
        List<String> faults = new ArrayList<>();
        for (String shape : SHAPES) {
            String fault = compile(IMPORTS + HOST + shape.formatted(complete));
            if (fault.isEmpty()) {
                return Optional.empty();
            }
            faults.add(fault);
        }
        return Optional.of(String.join("\n", faults));
    }

    /** Without writing a class. */
    private static String compile(String source) {
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavacTask task =
                (JavacTask) COMPILER.getTask(null, null, messages, List.of("-proc:none"), null, List.of(unit(source)));
        try {
            task.analyze();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages.getDiagnostics().stream()
                .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    private static JavaFileObject unit(String source) {
        return new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}

package io.github.videosdk.jakarta.matrix;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of a class, or one test, decide about a row of the matrix. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Recorder.class)
public @interface HostShape {

    /** What the row is called; unset: what the test is called. */
    String value() default "";
}

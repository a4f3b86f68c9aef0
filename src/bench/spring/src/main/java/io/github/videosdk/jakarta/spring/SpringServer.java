package io.github.videosdk.jakarta.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** VideoSDK's endpoints on Spring Boot, to be compared with. */
@SpringBootApplication
public class SpringServer {

    public static void main(String[] args) {
        SpringApplication.run(SpringServer.class, args);
    }
}

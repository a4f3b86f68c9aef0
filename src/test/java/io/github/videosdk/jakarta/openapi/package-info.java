/** The OpenAPI document in the JAR, held equal to the code, to real answers and to what a generated client makes of it. */
package io.github.videosdk.jakarta.openapi;

/** Which shape of host works on which server and which Java: recorded by the tests, and held against the README. */
package io.github.videosdk.jakarta.matrix;

/**
 * What our JAR costs a host that does nothing with it, and whether anything grows with use: the file, a deployment with and
 * without it, many tokens in one JVM, many offline meetings on one server. Servers are started as {@code http} does.
 */
package io.github.videosdk.jakarta.bench.growth;

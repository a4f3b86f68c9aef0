/**
 * What a token costs: the library, the least that it can cost, and other libraries, measured with JMH on each Java, and
 * on Node beside them.
 */
package io.github.videosdk.jakarta.bench.token;

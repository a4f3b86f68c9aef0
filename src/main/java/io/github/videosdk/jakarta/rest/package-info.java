/**
 * The JAX-RS edge: one resource per endpoint. Each reads the request, asks the packages below, and renders what they say;
 * the token chain is three lines, policy, issuer, answer.
 *
 * <p>The resources need nothing of the host's JAX-RS set-up and leave nothing in it: they take the raw body, return bytes
 * and map their own errors, and a request that did not come through a public endpoint gets 404.
 */
package io.github.videosdk.jakarta.rest;

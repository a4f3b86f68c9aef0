/**
 * One resource per endpoint, called by the server's JAX-RS or directly by {@code DirectDispatcher}. Each reads the request,
 * asks the packages below and renders the answer.
 *
 * <p>The resources need nothing of the host's JAX-RS set-up and leave nothing in it: they take the raw body, return bytes
 * and map their own errors, and a request that did not come through a public endpoint gets 404. Two annotations hide them
 * from the documents that a scanning host publishes: {@code @Operation} in OpenAPI, {@code @ExtendedResource} in Jersey's WADL.
 */
package io.github.videosdk.jakarta.rest;

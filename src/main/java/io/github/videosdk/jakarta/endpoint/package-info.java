/**
 * What the two edges share: which endpoints there are, how a request passes from the servlets to the resources, and what
 * an error looks like. The servlets ({@code servlet}) and the resources ({@code rest}) do not know each other.
 */
package io.github.videosdk.jakarta.endpoint;

/**
 * What {@code create-meeting} and {@code validate-meeting} cost, beside the same forwarding done by hand in a resource of the
 * host and by the peers, while a stand-in of VideoSDK, in a process of its own, answers as late as it is told to.
 */
package io.github.videosdk.jakarta.bench.rooms;

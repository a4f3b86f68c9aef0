/**
 * What our endpoints answer when VideoSDK, or the way to it, fails: every fault, in a table that the run writes and that
 * {@code src/site/markdown/faults.md} has to repeat, and faults at random.
 */
package io.github.videosdk.jakarta.faults;

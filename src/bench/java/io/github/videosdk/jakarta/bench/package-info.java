/**
 * The benchmarks. Each package measures one form and gives its figures to {@code report}, which knows none of them. What
 * is measured, and how, is in {@code src/bench/README.md}.
 */
package io.github.videosdk.jakarta.bench;

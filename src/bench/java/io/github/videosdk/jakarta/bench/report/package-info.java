/**
 * What the benchmarks have found: figures with their targets, kept as JSON, shown as tables and pictures, and judged. It
 * does not know what is measured.
 */
package io.github.videosdk.jakarta.bench.report;

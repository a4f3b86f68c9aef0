package io.github.videosdk.jakarta.pages;

/**
 * What a page shows to be copied.
 *
 * @param place page and line
 * @param language as its fence says
 * @param text without the fences
 */
public record CodeBlock(String place, String language, String text) {

    @Override
    public String toString() {
        return place + " (" + language + ")";
    }
}

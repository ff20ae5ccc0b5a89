package com.academy.platform.richtext;

/**
 * What was taken out of a text, and how often.
 *
 * <p>The words within an element stay, but for those of a script or a style sheet.
 *
 * @param kind what was taken out: an element, an attribute, the target of a link, or a comment
 * @param name of the element, of the attribute, or of the attribute that held the link; of a comment, {@code comment}.
 *     Example: script
 * @param count how many times it was taken out. Example: 2
 */
public record Dropped(Kind kind, String name, int count) {

    public enum Kind {
        ELEMENT,
        ATTRIBUTE,
        LINK,
        COMMENT
    }
}

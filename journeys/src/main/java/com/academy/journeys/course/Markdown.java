package com.academy.journeys.course;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** One Markdown page: a title (its first heading of level 1) and what stands below it. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();
    private final Node document;
    private final @Nullable Heading title;
    private int deadLinks;
    private int deadImages;

    public Markdown(String text) {
        document = PARSER.parse(text);
        title = firstTitle(document);
        cutDeadReferences();
    }

    /** The title's text, or "" where the page has no heading of level 1. */
    public String title() {
        return title == null ? "" : text(title);
    }

    /** The prose between the title and the next heading, as plain text. */
    public String introduction() {
        List<String> paragraphs = new ArrayList<>();
        Node node = title == null ? document.getFirstChild() : title.getNext();
        for (; node != null && !(node instanceof Heading); node = node.getNext()) {
            if (node instanceof Paragraph) {
                String text = text(node);
                if (!text.isEmpty()) {
                    paragraphs.add(text);
                }
            }
        }
        return String.join("\n\n", paragraphs);
    }

    /** Everything but the title. */
    public String html() {
        StringBuilder html = new StringBuilder();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node != title) {
                html.append(HTML.render(node));
            }
        }
        return html.toString();
    }

    public boolean isEmpty() {
        return html().isBlank();
    }

    /** The line of a code block that is opened and never closed: the rest of the page would become code. */
    public OptionalInt unclosedCode() {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FencedCodeBlock code && code.getClosingFenceLength() == null) {
                return OptionalInt.of(code.getSourceSpans().getFirst().getLineIndex() + 1);
            }
        }
        return OptionalInt.empty();
    }

    public int deadLinks() {
        return deadLinks;
    }

    public int deadImages() {
        return deadImages;
    }

    private static @Nullable Heading firstTitle(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                return heading;
            }
        }
        return null;
    }

    /** A relative reference leads nowhere once the page has left its folder: its text stays, the reference goes. */
    private void cutDeadReferences() {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                visitChildren(link);
                if (isDead(link.getDestination())) {
                    deadLinks++;
                    replaceByChildren(link);
                }
            }

            @Override
            public void visit(Image image) {
                if (isDead(image.getDestination())) {
                    deadImages++;
                    Emphasis caption = new Emphasis();
                    image.insertBefore(caption);
                    moveChildren(image, caption);
                    image.unlink();
                }
            }
        });
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                text.append(' ');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                text.append(' ');
            }
        });
        return text.toString().strip();
    }

    private static boolean isDead(String destination) {
        return !destination.matches("(?i)(https?|mailto):.*");
    }

    private static void replaceByChildren(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }

    private static void moveChildren(Node from, Node to) {
        while (from.getFirstChild() != null) {
            to.appendChild(from.getFirstChild());
        }
    }
}

package com.academy.platform.richtext;

import com.academy.platform.richtext.Dropped.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** One round: parses as a browser does, takes out of the tree all that is not known to be harmless, and writes it. */
final class Sanitizer {

    private static final String OF_LINKS = "nofollow noopener noreferrer";

    private final DroppedMarkup dropped;

    private Sanitizer(DroppedMarkup dropped) {
        this.dropped = dropped;
    }

    static String sanitize(String html, DroppedMarkup dropped) {
        MarkupScanner scanner = new MarkupScanner(html, dropped);
        Document document = Jsoup.parseBodyFragment(scanner.scan());
        document.outputSettings().prettyPrint(false);
        return new Sanitizer(dropped).clean(document.body(), scanner.kept());
    }

    private String clean(Element body, Map<String, Integer> written) {
        List<Node> nodes = nodesOf(body);
        Map<String, Integer> missing = new HashMap<>(written);
        for (Node node : nodes.reversed()) { // children before their parents
            if (node instanceof Element element) {
                missing.merge(element.normalName(), -1, Integer::sum);
                clean(element);
            } else if (!(node instanceof TextNode)) {
                node.remove();
                dropped.add(Kind.COMMENT, "comment");
            }
        }
        // A cell outside of a table is none: the parser leaves out its tags.
        missing.forEach((name, count) -> {
            if (count > 0) {
                dropped.add(Kind.ELEMENT, name, count);
            }
        });
        return body.html();
    }

    private static List<Node> nodesOf(Element body) {
        List<Node> nodes = new ArrayList<>();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (depth > RichText.MAX_DEPTH) {
                    throw RichText.tooDeep();
                }
                if (node != body) {
                    nodes.add(node);
                }
            }
        });
        return nodes;
    }

    private void clean(Element element) {
        String name = element.normalName();
        boolean isMath = isMath(element);
        if (!Markup.isKept(name, isMath) || isMath && !isInPlace(element)) {
            dropped.add(Kind.ELEMENT, name);
            element.unwrap();
            return;
        }
        for (Attribute attribute : element.attributes().asList()) {
            if (!Markup.isKept(name, isMath, attribute.getKey(), attribute.getValue())) {
                element.removeAttr(attribute.getKey());
                if (!(name.equals("a") && attribute.getKey().equals("rel"))) {
                    dropped.add(Markup.isLink(attribute.getKey()) ? Kind.LINK : Kind.ATTRIBUTE, attribute.getKey());
                }
            }
        }
        if (name.equals("a") && element.hasAttr("href")) {
            element.attr("rel", OF_LINKS);
        }
    }

    /** A formula is of MathML alone: then no browser reads any of it as HTML, whatever lies around it. */
    private static boolean isInPlace(Element element) {
        Element parent = element.parent();
        return element.normalName().equals("math") ? !isMath(parent) : isMath(parent);
    }

    private static boolean isMath(@Nullable Element element) {
        return element != null && element.tag().namespace().equals(Parser.NamespaceMathml);
    }
}

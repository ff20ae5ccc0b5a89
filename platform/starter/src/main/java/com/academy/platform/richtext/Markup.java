package com.academy.platform.richtext;

import static java.lang.Character.isUpperCase;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which elements, attributes and links are harmless; every other is not. */
final class Markup {

    /** Of pictures within the text, as characters of base64. Larger ones are uploaded. */
    static final int MAX_DATA_IMAGE = 200_000;

    static final Set<String> HTML = words(
            "a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt"
                    + " em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li mark ol p pre q rp rt"
                    + " ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt"
                    + " u ul var wbr");

    /** What shows a formula, of MathML Core and of what older programs write. */
    static final Set<String> MATH = words("annotation math menclose merror mfrac mi mmultiscripts mn mo mover mpadded"
            + " mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder"
            + " munderover none semantics");

    /** Those that stay open in the next paragraph, too, until they are closed. */
    static final Set<String> FORMATTING = words("b code em i s small strike strong tt u");

    /** Elements that are taken out. Any other word between brackets is no markup but text, such as List&lt;String>. */
    private static final Set<String> TAKEN_OUT = words(
            "acronym animate animatemotion animatetransform annotation-xml applet area audio base basefont bgsound big blink"
                    + " body button canvas center circle clippath command content datalist data defs desc dialog dir ellipse"
                    + " embed feblend fecolormatrix fegaussianblur feimage fencedframe fieldset filter font foreignobject form"
                    + " frame frameset g head html iframe image input isindex keygen label legend line lineargradient link"
                    + " listing maction main malignmark map marker marquee mask menu menuitem meta meter mglyph mlabeledtr"
                    + " mlongdiv mscarries mscarry msgroup msline msrow mstack multicol nav nextid nobr noembed noframes"
                    + " noscript object optgroup option output param path pattern picture plaintext polygon polyline portal"
                    + " progress radialgradient rb rect rtc script search select selectedcontent set shadow slot source"
                    + " spacer stop style svg switch symbol template text textarea textpath title track tspan use video view"
                    + " xml xmp");

    private static final Set<String> WITHOUT_VALUE = words(
            "allowfullscreen async autofocus autoplay checked compact contenteditable controls default defer disabled"
                    + " download draggable formnovalidate hidden inert ismap itemscope loop multiple muted nohref noresize"
                    + " noshade novalidate nowrap open playsinline popover readonly required reversed selected spellcheck");

    private static final Predicate<String> NUMBER = matches("-?[0-9]{1,5}");
    private static final Predicate<String> LENGTH = matches("[0-9]{1,4}(\\.[0-9]{1,4})?(%|px)?");
    private static final Predicate<String> MATH_LENGTH =
            matches("[-+]?[0-9]{0,3}(\\.[0-9]{1,6})?(em|ex|px|pt|pc|cm|mm|in|mu|%)?|[a-z]{1,30}");
    private static final Predicate<String> WORD = matches("[A-Za-z0-9-]{0,40}");
    private static final Predicate<String> WORDS = matches("[\\p{L}\\p{N} ._:+#-]{0,200}");
    private static final Predicate<String> ID = matches("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.:-]{0,99}");
    private static final Predicate<String> LANGUAGE = matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,8}|");
    private static final Predicate<String> DIRECTION = matches("(?i)ltr|rtl|auto");
    private static final Predicate<String> FLAG = matches("[a-z]{0,12}");
    private static final Predicate<String> TEXT = value -> value.length() <= 2_000;
    private static final Predicate<String> COLOUR = matches("#[0-9A-Fa-f]{3,8}|[A-Za-z]{1,30}");
    private static final Predicate<String> ADDRESS = hasScheme("http", "https", "ftp", "mailto", "tel");
    private static final Predicate<String> SOURCE = hasScheme("http", "https");
    private static final Pattern DATA_IMAGE =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]++={0,2}");
    private static final Pattern CUSTOM =
            Pattern.compile("[a-z][a-z0-9._]+-[a-z][a-z0-9._-]*|[a-z][a-z0-9]*:[a-z][a-z0-9._-]*");

    private static final Map<String, Predicate<String>> EVERYWHERE =
            Map.of("dir", DIRECTION, "lang", LANGUAGE, "title", TEXT, "id", ID);

    private static final Map<String, Map<String, Predicate<String>>> OF_HTML = Map.ofEntries(
            Map.entry("a", Map.of("href", ADDRESS, "hreflang", LANGUAGE)),
            Map.entry(
                    "img",
                    Map.of(
                            "src", value -> SOURCE.test(value) || isDataImage(value),
                            "alt", TEXT,
                            "width", LENGTH,
                            "height", LENGTH,
                            "align", WORD,
                            "loading", WORD)),
            Map.entry("blockquote", Map.of("cite", SOURCE)),
            Map.entry("q", Map.of("cite", SOURCE)),
            Map.entry("del", Map.of("cite", SOURCE, "datetime", WORDS)),
            Map.entry("ins", Map.of("cite", SOURCE, "datetime", WORDS)),
            Map.entry("time", Map.of("datetime", WORDS)),
            Map.entry("code", Map.of("class", WORDS)),
            Map.entry("pre", Map.of("class", WORDS)),
            Map.entry("ol", Map.of("start", NUMBER, "type", WORD, "reversed", FLAG)),
            Map.entry("ul", Map.of("type", WORD)),
            Map.entry("li", Map.of("value", NUMBER)),
            Map.entry("details", Map.of("open", FLAG)),
            Map.entry("col", Map.of("span", NUMBER, "width", LENGTH)),
            Map.entry("colgroup", Map.of("span", NUMBER, "width", LENGTH)),
            Map.entry("table", Map.of("summary", TEXT, "width", LENGTH)),
            Map.entry("td", cell()),
            Map.entry("th", cell()));

    private static final Map<String, Predicate<String>> OF_MATH = Map.ofEntries(
            Map.entry("accent", WORD),
            Map.entry("accentunder", WORD),
            Map.entry("alttext", TEXT),
            Map.entry("bevelled", WORD),
            Map.entry("close", TEXT),
            Map.entry("columnalign", WORDS),
            Map.entry("columnlines", WORDS),
            Map.entry("columnspacing", WORDS),
            Map.entry("columnspan", NUMBER),
            Map.entry("denomalign", WORD),
            Map.entry("depth", MATH_LENGTH),
            Map.entry("display", WORD),
            Map.entry("displaystyle", WORD),
            Map.entry("encoding", matches("[A-Za-z0-9/+.-]{0,60}")),
            Map.entry("fence", WORD),
            Map.entry("form", WORD),
            Map.entry("frame", WORD),
            Map.entry("height", MATH_LENGTH),
            Map.entry("largeop", WORD),
            Map.entry("linethickness", MATH_LENGTH),
            Map.entry("lspace", MATH_LENGTH),
            Map.entry("mathbackground", COLOUR),
            Map.entry("mathcolor", COLOUR),
            Map.entry("mathsize", MATH_LENGTH),
            Map.entry("mathvariant", WORD),
            Map.entry("maxsize", MATH_LENGTH),
            Map.entry("minsize", MATH_LENGTH),
            Map.entry("movablelimits", WORD),
            Map.entry("notation", WORDS),
            Map.entry("numalign", WORD),
            Map.entry("rowalign", WORDS),
            Map.entry("rowlines", WORDS),
            Map.entry("rowspacing", WORDS),
            Map.entry("rowspan", NUMBER),
            Map.entry("rspace", MATH_LENGTH),
            Map.entry("scriptlevel", matches("[-+]?[0-9]{1,2}")),
            Map.entry("separator", WORD),
            Map.entry("stretchy", WORD),
            Map.entry("symmetric", WORD),
            Map.entry("voffset", MATH_LENGTH),
            Map.entry("width", MATH_LENGTH),
            Map.entry("xmlns", "http://www.w3.org/1998/Math/MathML"::equals));

    private static final Set<String> LINKS =
            words("href src cite action formaction data poster background longdesc usemap"
                    + " xlink:href srcset ping profile classid codebase manifest");

    private Markup() {}

    static boolean isKept(String element, boolean isInMath) {
        return (isInMath ? MATH : HTML).contains(element);
    }

    /** Whether a word between brackets is meant as markup. */
    static boolean isElement(String written) {
        String name = written.toLowerCase(Locale.ROOT);
        return HTML.contains(name)
                || MATH.contains(name)
                || TAKEN_OUT.contains(name) && !isTypeName(written)
                || name.length() <= 60 && CUSTOM.matcher(name).matches();
    }

    /** As in {@code List<Object>}; HTML is written in small letters, or in capitals. */
    private static boolean isTypeName(String written) {
        return written.length() > 1 && isUpperCase(written.charAt(0)) && !isUpperCase(written.charAt(1));
    }

    /** Whether this, without a value, is meant as an attribute and is no word of a sentence. */
    static boolean isAttributeWithoutValue(String name) {
        return WITHOUT_VALUE.contains(name)
                || EVERYWHERE.containsKey(name)
                || LINKS.contains(name)
                || name.equals("/")
                || name.equals("alt")
                || name.equals("class")
                || name.equals("style")
                || name.startsWith("on")
                || name.startsWith("data-")
                || name.startsWith("aria-");
    }

    static boolean isKept(String element, boolean isInMath, String attribute, String value) {
        Predicate<String> ofAll = attribute.equals("id") && element.equals("img") ? null : EVERYWHERE.get(attribute);
        Predicate<String> own = isInMath
                ? OF_MATH.get(attribute)
                : OF_HTML.getOrDefault(element, Map.of()).get(attribute);
        return ofAll != null && ofAll.test(value) || own != null && own.test(value);
    }

    static boolean isLink(String attribute) {
        return LINKS.contains(attribute);
    }

    private static boolean isDataImage(String value) {
        return value.length() <= MAX_DATA_IMAGE && DATA_IMAGE.matcher(value).matches();
    }

    private static Map<String, Predicate<String>> cell() {
        return Map.of(
                "abbr", TEXT,
                "align", WORD,
                "colspan", NUMBER,
                "headers", WORDS,
                "rowspan", NUMBER,
                "scope", WORD,
                "valign", WORD,
                "width", LENGTH);
    }

    /** One of these, or none: a link relative to the page. Browsers skip blanks and controls before they look for it. */
    private static Predicate<String> hasScheme(String... schemes) {
        Set<String> known = Set.of(schemes);
        return value -> {
            if (value.length() > 2_000 || value.chars().anyMatch(it -> it < ' ' || it == 0x7f)) {
                return false;
            }
            int end = 0;
            while (end < value.length() && ":/?#\\".indexOf(value.charAt(end)) < 0) {
                end++;
            }
            return end == value.length()
                    || value.charAt(end) != ':'
                    || known.contains(value.substring(0, end).strip().toLowerCase(Locale.ROOT));
        };
    }

    private static Predicate<String> matches(String form) {
        return Pattern.compile(form).asMatchPredicate();
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split(" ")).collect(toUnmodifiableSet());
    }
}

package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The page is written as HTML that is XML too, so that a strict parser can tell whether it is sound. */
class TimelineHtmlTest {
    private static final Path ROAD = Path.of("samples/huachi-road-widening.yaml");
    private static final String SVG = "http://www.w3.org/2000/svg";

    @Test
    void the_page_of_all_samples_is_sound_in_both_languages() throws Exception {
        for (String language : List.of("zh", "en")) {
            var arguments = new ArrayList<>(List.of("deadlines", "--format", "html", "--ledger", "--lang", language));
            arguments.addAll(samples());
            var document = parsed(run(arguments));
            assertThat(document.getDocumentElement().getAttribute("lang")).startsWith(language);
            assertThat(elements(document, "article")).hasSizeGreaterThan(30);
            assertThat(elements(document, "svg")).hasSizeGreaterThan(30);
            assertThat(ids(document)).doesNotHaveDuplicates();
            assertThat(ids(document)).containsAll(targets(document));
        }
    }

    @Test
    void nothing_is_loaded_and_nothing_runs() throws Exception {
        String page = run(List.of("deadlines", "--format", "html", "--ledger", ROAD.toString()));
        var document = parsed(page);
        assertThat(page).contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        assertThat(elements(document, "script")).isEmpty();
        assertThat(attributeNames(document))
                .noneMatch(name -> name.startsWith("on") || name.equals("src") || name.equals("style"));
        assertThat(page.replace("http://www.w3.org/1999/xhtml", "").replace(SVG, ""))
                .doesNotContain("http:", "https:", "@import", "file:");
    }

    @Test
    void hostile_words_of_a_case_are_only_words(@TempDir Path folder) throws Exception {
        var file = folder.resolve("案.yaml");
        Files.writeString(
                file,
                Files.readString(ROAD)
                        .replace(
                                "case: HC-2025-031",
                                "case: \"</title><script>alert(1)</script>'\\\" onload=x {{title}} \\u202Eabc\\u2066\"")
                        .replace(
                                "name: 马某某",
                                "name: \"<img src=x onerror=alert(1)> {{{caption}}} {{> style}} &amp; \\u202Ex\""));
        String page = run(List.of("deadlines", "--format", "html", "--names", file.toString()));
        var document = parsed(page);
        assertThat(elements(document, "script")).isEmpty();
        assertThat(elements(document, "img")).isEmpty();
        assertThat(attributeNames(document)).noneMatch(name -> name.startsWith("on"));
        assertThat(page).doesNotContain("\u202E", "\u2066", "\u0000");
        assertThat(document.getDocumentElement().getTextContent())
                .contains("</title><script>alert(1)</script>'\" onload=x {{title}}  abc")
                .contains("<img src=x onerror=alert(1)> {{{caption}}} {{> style}} &amp;  x");
    }

    @Test
    void the_same_cases_give_the_same_bytes() {
        var arguments = List.of("deadlines", "--format", "html", "--ledger", ROAD.toString());
        assertThat(run(arguments)).isEqualTo(run(arguments));
    }

    @Test
    void names_are_masked_unless_asked_for(@TempDir Path folder) throws IOException {
        var file = folder.resolve("案.yaml");
        Files.writeString(
                file, Files.readString(ROAD).replace("name: 马某某", "name: 马小跳").replace("马某某", "其"));
        assertThat(run(List.of("deadlines", "--format", "html", file.toString())))
                .contains("马某某")
                .doesNotContain("小跳");
        assertThat(run(List.of("deadlines", "--format", "html", "--names", file.toString())))
                .contains("马小跳");
    }

    @Test
    void colour_never_says_anything_alone() throws Exception {
        var document = parsed(run(List.of("deadlines", "--format", "html", ROAD.toString())));
        for (var status : elements(document, "span")) {
            assertThat(status.getTextContent().strip()).isNotEmpty();
        }
        var pieces = new TreeSet<String>();
        for (var piece : elements(document, "rect")) {
            pieces.add(piece.getAttribute("class"));
        }
        String legend = elements(document, "figcaption").get(0).getTextContent();
        assertThat(pieces).contains("elapsed", "left");
        assertThat(legend).contains("已经过", "尚余", "最后一日");
        for (String hatched : Set.of("late", "provisional", "projected", "suspended")) {
            assertThat(elements(document, "style").get(0).getTextContent())
                    .contains("." + hatched + " { fill: url(#hatch-" + hatched + ")");
        }
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String run(List<String> arguments) {
        var run = Program.run(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private static Document parsed(String page) throws ParserConfigurationException, IOException, SAXException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Set<String> attributeNames(Document document) {
        var names = new TreeSet<String>();
        for (var element : elements(document, "*")) {
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                names.add(attributes.item(i).getNodeName());
            }
        }
        return names;
    }

    private static List<String> ids(Document document) {
        var ids = new ArrayList<String>();
        for (var element : elements(document, "*")) {
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
        }
        return ids;
    }

    private static List<String> targets(Document document) {
        var targets = new ArrayList<String>();
        for (var link : elements(document, "a")) {
            assertThat(link.getAttribute("href")).startsWith("#");
            targets.add(link.getAttribute("href").substring(1));
        }
        return targets;
    }
}

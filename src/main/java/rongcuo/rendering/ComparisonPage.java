package rongcuo.rendering;

import java.util.List;
import java.util.Optional;

/** The page of a comparison, all of it words; its components are the places of {@code comparison.mustache}. */
record ComparisonPage(
        String language,
        String title,
        String heading,
        Labels labels,
        List<Fact> facts,
        List<Section> sections,
        String closing) {
    /** What stands in every section alike. */
    record Labels(String law, String witness) {}

    record Fact(String label, String words) {}

    /** A heading with what stands under it. */
    record Section(String heading, Optional<Table> table, List<String> paragraphs, List<OneClass> classes) {}

    record Table(List<String> header, List<Row> rows) {}

    /** The first cell names the row. */
    record Row(String name, List<Cell> cells) {}

    record Cell(String words) {}

    /** A class of difference with the words of its clauses and what its witness states. */
    record OneClass(String sentence, Optional<Law> law, List<String> statements) {}

    record Law(List<String> paragraphs) {}
}

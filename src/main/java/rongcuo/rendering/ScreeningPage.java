package rongcuo.rendering;

import java.util.List;
import java.util.Optional;

/**
 * The page on a screening, all of it words and numbers; its components are the places of {@code screening.mustache}.
 *
 * @param styleDigest by which a browser knows the one style that may apply, in base 64
 * @param scriptDigest by which a browser knows the one script that may run
 * @param several that there are more judgements than rows, where there are
 */
record ScreeningPage(
        String language,
        String styleDigest,
        String scriptDigest,
        String title,
        Labels labels,
        List<Card> cards,
        String equation,
        Optional<String> several,
        List<OfPolicy> policies,
        Due due,
        Rows rows,
        Optional<Rejected> rejected,
        Optional<Remarks> remarks,
        List<Field> fields,
        List<String> method) {
    /** What the page says whatever was screened. */
    record Labels(
            String advice,
            String numbers,
            String conclusion,
            String rowCount,
            String share,
            String bar,
            String due,
            String dueDay,
            String status,
            String row,
            String caseId,
            String respondent,
            String step,
            String rows,
            String decisive,
            String missing,
            String deadline,
            String none,
            String reasons,
            String law,
            String filter,
            String filterWords,
            String every,
            String shown,
            String printed,
            String rejected,
            String rejectedRows,
            String faults,
            String problem,
            String times,
            String heading,
            String value,
            String mend,
            String remarks,
            String read,
            String method,
            String closing) {}

    record Card(String tone, String figure, String words) {}

    /** @param name by which the page refers to what is said of it */
    record OfPolicy(String name, String title, Composition composition, List<Count> conclusions, List<Bars> rankings) {}

    /** A bar 960 wide of one piece for each conclusion. */
    record Composition(String title, List<Part> parts) {}

    /** @param label under the piece; empty where it has no room */
    record Part(String piece, int left, int width, String words, String label) {}

    record Count(String piece, String words, String count, String share) {}

    /** @param rest how many are not shown, where some are not */
    record Bars(String caption, String column, List<Bar> bars, Optional<String> rest) {}

    /** @param width in thousandths */
    record Bar(String words, String count, String share, int width, String title) {}

    record Due(List<String> words, Optional<DueTable> table) {}

    record DueTable(List<DueLine> rows) {}

    record DueLine(
            String day, String tone, String sign, String status, String row, String caseId, String name, String step) {}

    record Rows(String words, Optional<RowTable> table) {}

    /** @param choices the conclusions that rows have, by which they can be chosen */
    record RowTable(List<String> choices, List<Row> rows) {}

    /** @param policy where rows are judged under several */
    record Row(
            String row,
            String caseId,
            String name,
            String tone,
            String sign,
            String conclusion,
            Optional<String> policy,
            String decisive,
            String missing,
            Optional<Deadline> deadline,
            List<Reasons> reasons) {}

    record Deadline(String step, String day, String status) {}

    /** @param heading empty for what stands before the first */
    record Reasons(Optional<String> heading, List<String> paragraphs, Optional<Items> list) {}

    record Items(List<Item> items) {}

    /** @param quote the words of the law, empty where the policy quotes none */
    record Item(String sign, String words, Optional<Quote> quote, Optional<Lines> lines) {}

    record Quote(List<String> paragraphs) {}

    record Lines(List<Line> items) {}

    record Line(String sign, String words) {}

    record Rejected(List<String> words, List<Kind> kinds, Optional<FaultTable> table) {}

    record Kind(String words, String count) {}

    record FaultTable(List<Fault> rows) {}

    record Fault(String row, String heading, String value, String problem, String mend) {}

    record Remarks(List<Kind> kinds) {}

    record Field(String label, String words) {}
}

package rongcuo.rendering;

import java.util.List;
import java.util.Optional;

/**
 * The page of timelines, all of it words and numbers; its components are the places of {@code timeline.mustache}.
 *
 * @param contents where to find each case; empty for a page of one
 */
record TimelinePage(
        String language, String title, String heading, Labels labels, Optional<Contents> contents, List<Sheet> sheets) {
    /** What stands in every sheet alike. */
    record Labels(
            String contents,
            String steps,
            String step,
            String start,
            String due,
            String done,
            String status,
            String chart,
            String legendDue,
            String legendDone,
            String rules,
            String lawText,
            String ineffective,
            String count,
            String day,
            String weekday,
            String why,
            String tool) {}

    record Contents(List<Link> links) {}

    record Link(String target, String words) {}

    /**
     * One case, respondent and policy.
     *
     * @param none why there is no table
     * @param closing how the days were counted
     */
    record Sheet(
            String name,
            String caption,
            List<Fact> facts,
            Optional<String> none,
            Optional<Table> table,
            Optional<Chart> chart,
            Optional<Rules> rules,
            Optional<Ineffective> ineffective,
            List<Ledger> ledgers,
            Optional<String> closing) {}

    record Fact(String label, String words) {}

    record Table(List<Row> rows) {}

    /** @param tone which colour underlines the status, whose words and sign say it without */
    record Row(String title, String start, String due, String done, String tone, String sign, String status) {}

    record Rules(List<Rule> rules) {}

    /** @param law the words of the article, by paragraph; empty where the policy quotes none */
    record Rule(String title, String words, List<String> notes, Optional<Law> law) {}

    record Law(List<String> paragraphs) {}

    record Ineffective(List<String> rulings) {}

    record Ledger(String title, List<Day> days) {}

    /** @param kind whether the day is counted, for the colour behind it */
    record Day(String kind, String count, String date, String weekday, String why) {}

    /** A drawing 720 wide. */
    record Chart(
            int height,
            String title,
            List<Band> daysOff,
            List<Tick> ticks,
            List<Bar> bars,
            Optional<Today> today,
            List<Legend> legend) {}

    /** A stretch of days; what it means is told by hatching as well as by colour. */
    record Band(String piece, int left, int top, int width, int height) {}

    record Tick(int x, String words) {}

    record Bar(
            String title,
            String status,
            int left,
            int line,
            List<Band> bands,
            Optional<Edge> edge,
            Optional<Spot> spot) {}

    /** The end of the last day in time. */
    record Edge(int x, int top, int bottom) {}

    /** The day on which a step was done. */
    record Spot(int x, int y) {}

    record Today(int x, int left, String words) {}

    record Legend(String piece, String words) {}
}

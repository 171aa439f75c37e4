package rongcuo.rendering;

import java.io.IOException;
import java.util.List;
import rongcuo.source.Problem;

/** Problems for a machine: one JSON object a line, the code stable, the words in the reader's language. */
public final class ProblemJson {
    private final ProblemText words;

    public ProblemJson(Messages messages, Messages problemWords) {
        this.words = new ProblemText(messages, problemWords, Style.PLAIN);
    }

    /** Writes each in turn. */
    public void write(List<Problem> problems, Appendable out) throws IOException {
        for (var problem : problems) {
            try (var json = new Json()) {
                write(problem, json);
                out.append(json.text()).append('\n');
            }
        }
    }

    /** One object, wherever in a line it stands. */
    void write(Problem problem, Json json) {
        var generator = json.generator();
        generator.writeStartObject();
        generator.writeObjectPropertyStart(problem.severity() == Problem.Severity.ERROR ? "error" : "warning");
        generator.writeStringProperty("code", problem.code().id());
        generator.writeStringProperty("message", words.what(problem));
        generator.writeStringProperty("file", problem.position().file());
        generator.writeNumberProperty("line", problem.position().line());
        generator.writeNumberProperty("column", problem.position().column());
        String mend = words.mend(problem);
        if (!mend.isEmpty()) {
            generator.writeStringProperty("hint", mend);
        }
        generator.writeEndObject();
        generator.writeEndObject();
    }
}

package rongcuo.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rongcuo.policy.Policy;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.Problem;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/** A small policy written into a directory of its own, and what the checks find in it. */
record Draft(Path directory) {
    private static final String VOCABULARY = """
            facts:
              diligent: {type: boolean, label: {zh: 勤勉尽责, en: diligent}}
              concealed: {type: boolean, label: {zh: 故意隐瞒, en: concealed}}
              prompt: {type: boolean, label: {zh: 及时报告, en: prompt}}
            definitions:
              open-handed: {not: concealed}
              secret: {all: [concealed]}
            events:
              applied: {label: {zh: 提出申请, en: applied}}
              accepted: {label: {zh: 受理, en: accepted}}
              verified: {label: {zh: 核查完成, en: verified}}
            constraints:
              - {id: not-both, never: {all: [concealed, prompt]}, reason: 相互矛盾}
            """;

    private static final String HEAD = """
            policy: demo
            kind: tolerance
            version: "1"
            title: 示范办法
            jurisdiction: {code: "621023", name: 某县, calendar: CN}
            status: trial
            source: {file: sources/demo.md, kind: full}
            """;

    /** A policy with one circumstance, and nothing wrong with it. */
    static final String SOUND = """
            circumstances:
              - {id: "6", article: 第六条, text: 有下列情形之一的, clauses: [{id: "6.1", article: 第六条第（一）项, label: 勤勉, text: 勤勉尽责的, when: diligent}]}
            dispositions:
              - {id: exempt, article: 第二条, text: 免除责任}
            """;

    List<Problem> faultsOf(String body) {
        var problems = new Problems();
        var policy = read(body, problems);
        return PolicyCheck.of(policy, file());
    }

    TextAccount accountOf(String body, String source) {
        write("sources/demo.md", source);
        var problems = new Problems();
        var policy = read(body, problems);
        return TextAccount.of(policy, file(), new SourceText("demo.md", source));
    }

    Policy read(String body, Problems problems) {
        write("vocabulary.yaml", VOCABULARY);
        write("demo.yaml", HEAD + body);
        var found = PolicyLibrary.open(List.of(directory), problems).find("demo");
        assertThat(problems.inFileOrder()).isEmpty();
        return found.get(0);
    }

    private SourceText file() {
        var path = directory.resolve("demo.yaml");
        try {
            return new SourceText(path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        var path = directory.resolve(name);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package rongcuo.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rongcuo.calendar.Calendars;
import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Determination;
import rongcuo.casefile.OfficeSettings;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Evaluator;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Strictness;
import rongcuo.policy.Policy;
import rongcuo.procedure.Timeline;
import rongcuo.reading.CalendarLibrary;
import rongcuo.reading.CaseReader;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.TextFile;
import rongcuo.reading.TreeCache;
import rongcuo.record.RecordedIn;
import rongcuo.record.Resolution;
import rongcuo.record.Resolution.Accord;
import rongcuo.source.Position;
import rongcuo.source.Problems;

/** Samples that come with the program, decided. */
final class DecidedSample {
    static final LocalDate WED_2025_11_05 = LocalDate.of(2025, 11, 5);

    private DecidedSample() {}

    /** The reported case of Zigui: exempted although the report leaves open which circumstance it was. */
    static Decided zigui() {
        return decided(
                "zigui-building-insurance",
                determination(
                        "exempt", Optional.of("属于加强农村个人建房管理过程中的先行先试，出发点是降低建房户和个体工匠的风险"), Optional.of("示委〔2025〕8号")),
                Accord.DEPARTS);
    }

    /** A draft: neither number nor meeting. */
    static Decided refused() {
        var open = new Determination(
                Determination.REFUSED,
                Optional.of("县委常委会"),
                Optional.of(WED_2025_11_05),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Position.startOf("determination.yaml"));
        return decided("huachi-square-paving", open, Accord.FOLLOWS);
    }

    static Decided mitigated() {
        return decided(
                "huachi-road-widening",
                determination("mitigated", Optional.empty(), Optional.of("示委〔2025〕9号")),
                Accord.FOLLOWS);
    }

    static Decided rewarded() {
        return decided(
                "jiaozuo-incentive-rescue-cadre",
                determination("m.4b", Optional.empty(), Optional.of("示委〔2025〕10号")),
                Accord.FOLLOWS);
    }

    /** The reported case, of a respondent of that name who stands in its summary too. */
    static Decided named(String name) {
        return decided(
                "zigui-building-insurance",
                determination("exempt", Optional.of(name + "出发点是降低风险"), Optional.empty()),
                Accord.DEPARTS,
                name);
    }

    private static Determination determination(String id, Optional<String> reason, Optional<String> number) {
        return new Determination(
                id,
                Optional.of("县委常委会"),
                Optional.of(WED_2025_11_05),
                reason,
                Optional.of(new Determination.Meeting(
                        "县委常委会第21次会议", Optional.of(WED_2025_11_05), Optional.of("会议纪要〔2025〕21号"))),
                List.of(),
                List.of(new Determination.Filing("市纪委监委", Optional.empty(), Optional.empty())),
                number,
                Position.startOf("determination.yaml"));
    }

    private static Decided decided(String sample, Determination determination, Accord accord) {
        return decided(sample, determination, accord, "");
    }

    private static Decided decided(String sample, Determination determination, Accord accord, String name) {
        var problems = new Problems();
        var library = PolicyLibrary.open(List.of(Path.of("policies")), TreeCache.none(), problems);
        var file = TextFile.read(Path.of("samples", sample + ".yaml"), problems).orElseThrow();
        var caseFile = with(
                determination,
                name,
                CaseReader.of(library, problems).read(file.source()).get(0));
        var policy = library.find(caseFile.policies().get(0)).get(0);
        var setting = new Setting(WED_2025_11_05, WED_2025_11_05, Optional.empty(), Strictness.ORDINARY);
        var shipped = CalendarLibrary.open(List.of(Path.of("policies")), TreeCache.none(), problems);
        Calendars calendars = id -> shipped.find(id, Optional.empty());
        var evaluation = Evaluator.of(policy, calendars)
                .evaluate(caseFile, caseFile.respondents().get(0), setting);
        return new Decided(
                evaluation,
                Timeline.of(evaluation, calendars),
                new Resolution(determination, accord),
                Optional.of(new RecordedIn("示例县台账/9f3a", 7, "sha256:" + "0123456789abcdef".repeat(4))));
    }

    private static CaseFile with(Determination determination, String name, CaseFile of) {
        return new CaseFile(
                of.id(),
                of.policies(),
                name.isEmpty()
                        ? of.respondents()
                        : of.respondents().stream()
                                .map(one -> new Respondent(
                                        Optional.of(name),
                                        one.kind(),
                                        one.unit(),
                                        one.position(),
                                        one.managedBy(),
                                        one.facts()))
                                .toList(),
                of.summary().map(summary -> name + summary),
                of.events(),
                of.rulings(),
                of.facts(),
                of.findings(),
                Optional.of(determination),
                of.position());
    }

    static Policy policy(String id) {
        return PolicyLibrary.open(List.of(Path.of("policies")), TreeCache.none(), new Problems())
                .find(id)
                .get(0);
    }

    static OfficeSettings office() {
        return new OfficeSettings(
                Optional.of("中共示例县委员会"),
                Optional.of("中共示例县委员会文件"),
                Optional.of("示例县"),
                Optional.of("中共示例县委办公室"),
                Optional.of("张某某"),
                Optional.of("示例县委办公室"),
                Optional.of("各乡镇党委，县委各部委"),
                Optional.of("中共示例市委员会"),
                List.of("县纪委监委", "县委组织部"),
                OfficeSettings.Fonts.USUAL);
    }

    /** A document, or for a blank form its policy's, with the template that comes with the program. */
    static byte[] written(DocumentKind kind, Decided decided, OfficeSettings office, DocumentFormat format) {
        return written(kind, decided, office, Names.SHOWN, DocumentTemplate.shipped(kind), format);
    }

    static byte[] written(
            DocumentKind kind,
            Decided decided,
            OfficeSettings office,
            Names names,
            DocumentTemplate template,
            DocumentFormat format) {
        var out = new ByteArrayOutputStream();
        try {
            if (kind.use() == DocumentKind.Use.BLANK) {
                Documents.writeForm(Optional.of(decided.evaluation().policy()), office, template, format, out);
            } else {
                Documents.write(kind, decided, office, names, template, format, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String markdown(DocumentKind kind, Decided decided, OfficeSettings office) {
        return new String(written(kind, decided, office, DocumentFormat.MARKDOWN), StandardCharsets.UTF_8);
    }
}

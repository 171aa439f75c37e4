package rongcuo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rongcuo.law.InForce;
import rongcuo.source.BilingualText;
import rongcuo.source.Digest;
import rongcuo.source.Position;

class VersionChoiceTest {
    private static final LocalDate MON_2018_12_31 = LocalDate.of(2018, 12, 31);
    private static final LocalDate TUE_2019_01_01 = LocalDate.of(2019, 1, 1);
    private static final LocalDate WED_2020_01_01 = LocalDate.of(2020, 1, 1);
    private static final LocalDate SUN_2017_01_01 = LocalDate.of(2017, 1, 1);

    private static Policy version(
            String version, Optional<LocalDate> from, Optional<LocalDate> to, Effective.JudgedBy by) {
        return new Policy(
                "p",
                version,
                PolicyKind.TOLERANCE,
                BilingualText.chineseOnly("办法"),
                new Jurisdiction("0", BilingualText.chineseOnly("某县"), "CN"),
                PolicyStatus.IN_FORCE,
                new Effective(new InForce(from, to), by),
                new PolicySource("x.md", PolicySource.Kind.FULL, Optional.empty()),
                List.of(),
                Terms.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Digest.known(version),
                Position.startOf("p.yaml"));
    }

    private static List<Policy> oldAndNew(Effective.JudgedBy by) {
        return List.of(
                version("old", Optional.of(SUN_2017_01_01), Optional.of(MON_2018_12_31), by),
                version("new", Optional.of(TUE_2019_01_01), Optional.empty(), by));
    }

    private static List<String> chosen(VersionChoice choice) {
        assertThat(choice).isInstanceOf(VersionChoice.Chosen.class);
        return ((VersionChoice.Chosen) choice)
                .versions().stream().map(Policy::version).toList();
    }

    private static VersionChoice.Days days(LocalDate handling, LocalDate conduct) {
        return new VersionChoice.Days(handling, Optional.of(conduct), Optional.empty());
    }

    @Test
    void one_undated_version_is_used_and_said_to_be_undated() {
        var only = List.of(version("v", Optional.empty(), Optional.empty(), Effective.JudgedBy.HANDLING));
        assertThat(VersionChoice.among(only, days(WED_2020_01_01, MON_2018_12_31)))
                .isEqualTo(new VersionChoice.Chosen(only, VersionChoice.Dating.UNDATED));
    }

    @Test
    void the_day_of_handling_picks_the_version() {
        var versions = oldAndNew(Effective.JudgedBy.HANDLING);
        assertThat(chosen(VersionChoice.among(versions, days(TUE_2019_01_01, MON_2018_12_31))))
                .containsExactly("new");
        assertThat(chosen(VersionChoice.among(versions, days(MON_2018_12_31, MON_2018_12_31))))
                .containsExactly("old");
    }

    @Test
    void the_day_of_the_conduct_picks_the_version_where_the_policy_says_so() {
        var versions = oldAndNew(Effective.JudgedBy.CONDUCT);
        assertThat(chosen(VersionChoice.among(versions, days(WED_2020_01_01, MON_2018_12_31))))
                .containsExactly("old");
    }

    @Test
    void where_the_milder_holds_both_are_judged() {
        var versions = oldAndNew(Effective.JudgedBy.MILDER);
        assertThat(chosen(VersionChoice.among(versions, days(WED_2020_01_01, MON_2018_12_31))))
                .containsExactly("old", "new");
        assertThat(chosen(VersionChoice.among(versions, days(WED_2020_01_01, TUE_2019_01_01))))
                .containsExactly("new");
    }

    @Test
    void the_day_asked_for_overrides_the_case() {
        var days = new VersionChoice.Days(WED_2020_01_01, Optional.of(WED_2020_01_01), Optional.of(MON_2018_12_31));
        assertThat(chosen(VersionChoice.among(oldAndNew(Effective.JudgedBy.MILDER), days)))
                .containsExactly("old");
    }

    @Test
    void a_day_outside_all_versions_is_an_error_that_lists_them() {
        var versions = oldAndNew(Effective.JudgedBy.HANDLING);
        var before = SUN_2017_01_01.minusDays(1);
        assertThat(VersionChoice.among(versions, days(before, before)))
                .isEqualTo(new VersionChoice.NoneInForce(before, versions));
    }

    @Test
    void several_undated_versions_are_ambiguous() {
        var versions = List.of(
                version("a", Optional.empty(), Optional.empty(), Effective.JudgedBy.HANDLING),
                version("b", Optional.empty(), Optional.empty(), Effective.JudgedBy.HANDLING));
        assertThat(VersionChoice.among(versions, days(WED_2020_01_01, WED_2020_01_01)))
                .isEqualTo(new VersionChoice.Ambiguous(versions));
    }
}

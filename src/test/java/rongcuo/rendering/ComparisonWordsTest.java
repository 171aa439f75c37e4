package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rongcuo.analysis.Discretion;
import rongcuo.analysis.PolicyComparison;
import rongcuo.evaluation.Evaluator;
import rongcuo.reading.PolicyLibrary;
import rongcuo.source.Language;
import rongcuo.source.Problems;

class ComparisonWordsTest {
    @Test
    void that_no_witness_was_found_is_said() {
        var library = PolicyLibrary.open(List.of(Path.of("policies")), new Problems());
        var comparison = PolicyComparison.of(
                Evaluator.of(library.find("zigui").get(0)),
                Evaluator.of(library.find("wuzhou").get(0)));
        var difference = comparison.atlas(Discretion.NONE).classes().get(0);
        var chinese = new ComparisonWords(Messages.in(Language.CHINESE), comparison);
        assertThat(chinese.witness(difference, Optional.empty())).isEqualTo("第 1 类：搜索超出限度，未能举出例证。");
        var english = new ComparisonWords(Messages.in(Language.ENGLISH), comparison);
        assertThat(english.witness(difference, Optional.empty()))
                .isEqualTo("Class 1: the search exceeded its limit and found no witness.");
    }
}

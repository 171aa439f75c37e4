package rongcuo.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rongcuo.casefile.Respondent;

class MaskedNameTest {
    @ParameterizedTest
    @CsvSource({"王小明,王某某", "王明,王某", "王,王", "张某某,张某某", "欧阳明,欧阳某", "欧阳小明,欧阳某某", "欧阳,欧某", "买买提·艾力,买某某", "John Smith,J***"})
    void of_a_person_the_family_name_is_left(String name, String masked) {
        assertThat(MaskedName.of(name, Respondent.Kind.PERSON)).isEqualTo(masked);
    }

    @Test
    void a_unit_keeps_its_name() {
        assertThat(MaskedName.of("某县水利局", Respondent.Kind.UNIT)).isEqualTo("某县水利局");
    }
}

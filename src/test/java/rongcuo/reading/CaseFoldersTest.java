package rongcuo.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rongcuo.reading.CaseSource.Form;
import rongcuo.reading.CaseSource.Standing;

class CaseFoldersTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("二/深"));
        Files.createDirectories(folder.resolve(".旧"));
        for (String name : List.of("b.yaml", "a.YML", "二/深/c.csv", ".d.yaml", "~$e.csv", ".旧/f.yaml", "说明.txt")) {
            Files.writeString(folder.resolve(name), "");
        }
    }

    private List<String> names(Path... named) {
        var folders = CaseFolders.of(List.of(named).stream().map(Path::toString).toList());
        assertThat(folders.unreadable()).isEmpty();
        return folders.sources().stream()
                .map(source -> folder.relativize(source.path()).toString().replace('\\', '/'))
                .toList();
    }

    @Test
    void folders_are_looked_through_in_the_order_of_names_and_hidden_files_left_out() {
        assertThat(names(folder)).containsExactly("a.YML", "b.yaml", "二/深/c.csv");
    }

    @Test
    void a_file_is_taken_once() {
        assertThat(names(folder.resolve("b.yaml"), folder, folder.resolve("二")))
                .containsExactly("b.yaml", "a.YML", "二/深/c.csv");
    }

    @Test
    void a_named_file_is_taken_whatever_it_is_called() {
        assertThat(names(folder.resolve(".d.yaml"), folder.resolve("说明.txt"))).containsExactly(".d.yaml", "说明.txt");
    }

    @Test
    void what_was_named_and_what_was_found_are_told_apart() {
        var found = CaseFolders.of(List.of(folder.resolve("b.yaml").toString(), folder.toString()))
                .sources();
        assertThat(found)
                .extracting(CaseSource::standing)
                .containsExactly(Standing.NAMED, Standing.FOUND, Standing.FOUND);
        assertThat(found).extracting(CaseSource::form).containsExactly(Form.YAML, Form.YAML, Form.TABLE);
    }

    @Test
    void links_that_lead_back_end() throws IOException {
        Files.createSymbolicLink(folder.resolve("二/回"), folder);
        Files.createSymbolicLink(folder.resolve("二/深/再"), folder.resolve("二"));
        assertThat(names(folder)).containsExactly("a.YML", "b.yaml", "二/深/c.csv");
    }

    @Test
    void what_is_not_there_is_told() {
        var folders = CaseFolders.of(List.of(
                folder.resolve("没有").toString() + "/x", folder.resolve("没有").toString()));
        assertThat(folders.sources()).hasSizeLessThan(2);
        assertThat(folders.unreadable()).isNotEmpty();
    }
}

package rongcuo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedPagesTest {
    /** What the build copies beside the pages, and may be linked to. */
    private static final Set<String> BESIDE = Set.of("LICENSE", "policies", "samples", "scripts/cron");

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#:]+)(?=[#)])");
    private static final Pattern SCRIPT = Pattern.compile("\\bscripts[/\\\\][\\w.-]+");

    @TempDir
    private Path built;

    @Test
    void every_link_of_the_pages_beside_the_program_leads_to_what_is_shipped() throws IOException {
        ShippedPages.main(new String[] {"", built.toString()});
        var broken = new ArrayList<String>();
        int links = 0;
        for (var page : pages()) {
            var found = LINK.matcher(Files.readString(page));
            while (found.find()) {
                links++;
                var target = page.resolveSibling(found.group(1)).normalize();
                if (!Files.exists(target) && !isBeside(target)) {
                    broken.add(page + ": " + found.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(60);
    }

    private boolean isBeside(Path target) {
        var name = built.relativize(target);
        return BESIDE.stream().anyMatch(name::startsWith)
                && Files.exists(Path.of("").resolve(name));
    }

    @Test
    void the_readme_beside_the_program_calls_it_by_its_name_there() throws IOException {
        ShippedPages.main(new String[] {"", built.toString()});
        String readme = Files.readString(built.resolve("README.md"));
        assertThat(readme).contains("bin/rongcuo evaluate", "bin\\rongcuo.cmd").doesNotContain("mvn", "<!--");
        assertThat(SCRIPT.matcher(readme).results().map(found -> found.group()).toList())
                .isEmpty();
    }

    private List<Path> pages() throws IOException {
        try (var files = Files.walk(built)) {
            return files.filter(file -> file.toString().endsWith(".md")).collect(Collectors.toList());
        }
    }
}

package rongcuo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rongcuo.casefile.PolicyTest;
import rongcuo.reading.Listing;
import rongcuo.reading.PolicyLibrary;
import rongcuo.reading.PolicyTestReader;
import rongcuo.reading.TextFile;
import rongcuo.source.Problems;

/** The policy tests that a call names: files, or those of policies in the {@code tests} folders; else all of these. */
final class PolicyTestFiles {
    private static final String FOLDER = "tests";
    /** Of the tests of policies that read the text of another otherwise; run where one of them is named. */
    private static final String OF_READINGS = "readings/tests";

    private static final String YAML = ".yaml";

    private final List<Path> folders;
    private final PolicyLibrary library;
    private final Problems problems;

    PolicyTestFiles(List<Path> folders, PolicyLibrary library, Problems problems) {
        this.folders = folders;
        this.library = library;
        this.problems = problems;
    }

    /** @throws UsageFault if a name is neither a file nor a policy */
    List<PolicyTest> read(List<String> names) {
        var tests = new ArrayList<PolicyTest>();
        if (names.isEmpty()) {
            addAll(files(FOLDER), tests);
        }
        for (String name : names) {
            if (name.endsWith(YAML)) {
                addAll(List.of(TextFile.pathOf(name)), tests);
            } else {
                addOf(name, tests);
            }
        }
        return tests;
    }

    private void addOf(String policy, List<PolicyTest> tests) {
        Policies.requireKnown(policy, library);
        var all = new ArrayList<PolicyTest>();
        addAll(files(FOLDER), all);
        addAll(files(OF_READINGS), all);
        for (var test : all) {
            if (test.policy().equals(policy) || test.policy().startsWith(policy + "@")) {
                tests.add(test);
            }
        }
    }

    private void addAll(List<Path> files, List<PolicyTest> tests) {
        for (var file : files) {
            var text = TextFile.read(file, problems);
            if (text.isPresent()) {
                tests.addAll(PolicyTestReader.read(text.get().source(), library, problems));
            }
        }
    }

    private List<Path> files(String within) {
        var files = new ArrayList<Path>();
        for (var folder : folders) {
            var tests = folder.resolve(within);
            if (Files.isDirectory(tests)) {
                for (String name : Listing.of(tests)) {
                    if (name.endsWith(YAML)) {
                        files.add(tests.resolve(name));
                    }
                }
            }
        }
        return files;
    }
}

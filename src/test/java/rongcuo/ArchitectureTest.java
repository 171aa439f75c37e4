package rongcuo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * Holds the floors of the architecture: which package may import which, and what each floor must do without.
 *
 * <p>A new edge between packages is a change to the tables here and to the architecture page. The rules are plain
 * test methods, and each first makes sure that it looks at something: a rule that meets no class proves nothing.
 */
class ArchitectureTest {
    private static final Set<String> FLOOR_0 = Set.of("source", "law");
    private static final Set<String> FLOORS_0_TO_1 = and(FLOOR_0, "fact", "calendar");
    private static final Set<String> FLOORS_0_TO_2 = and(FLOORS_0_TO_1, "casefile", "policy");
    private static final Set<String> FLOORS_0_TO_3 = and(FLOORS_0_TO_2, "evaluation", "procedure", "analysis");
    private static final Set<String> FLOORS_0_TO_4 = and(FLOORS_0_TO_3, "screening", "record", "drafting");

    /** What each package may import of ours; the cli may import all. */
    private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            entry("source", Set.of()),
            entry("law", Set.of()),
            entry("fact", FLOOR_0),
            entry("calendar", FLOOR_0),
            entry("casefile", FLOORS_0_TO_1),
            entry("policy", FLOORS_0_TO_1),
            entry("evaluation", FLOORS_0_TO_2),
            entry("procedure", and(FLOORS_0_TO_2, "evaluation")),
            entry("analysis", and(FLOORS_0_TO_2, "evaluation")),
            entry("screening", and(FLOORS_0_TO_2, "evaluation", "analysis", "procedure")),
            entry("record", and(FLOORS_0_TO_2, "evaluation", "procedure")),
            entry("drafting", FLOORS_0_TO_2),
            entry("reading", FLOORS_0_TO_2),
            entry("rendering", FLOORS_0_TO_4),
            entry("interview", and(FLOORS_0_TO_4, "rendering")),
            entry("cli", and(FLOORS_0_TO_4, "reading", "rendering", "interview"))));

    /** Where each library is at home; a library that stands nowhere here may be used nowhere. */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries(
            entry("tools.jackson.", Set.of("reading", "rendering")),
            // The parser under Jackson's, which takes its limits as settings.
            entry("org.snakeyaml.", Set.of("reading")),
            entry("org.apache.commons.csv.", Set.of("reading", "rendering")),
            entry("org.dhatim.fastexcel.reader.", Set.of("reading")),
            // The archives under that reader, which are surveyed before it reads them.
            entry("org.apache.commons.compress.archivers.zip.", Set.of("reading")),
            entry("org.dhatim.fastexcel.", Set.of("rendering")),
            entry("biweekly.", Set.of("rendering")),
            // The line syntax under biweekly, which knows the line a property stands on.
            entry("com.github.mangstadt.vinnie.", Set.of("reading", "rendering")),
            entry("com.github.mustachejava.", Set.of("rendering")),
            entry("org.apache.poi.", Set.of("rendering")),
            // The classes of a document's XML, and what reads and writes them, under that library.
            entry("org.openxmlformats.schemas.", Set.of("rendering")),
            entry("org.apache.xmlbeans.", Set.of("rendering")),
            entry("picocli.", Set.of("cli")),
            entry("org.jline.", Set.of("interview", "cli")),
            entry("com.tyme.", Set.of("calendar")),
            entry("org.logicng.", Set.of("analysis")),
            entry("org.bouncycastle.", Set.of("record")));

    private static final Pattern FORBIDDEN_NAME =
            Pattern.compile("(Util|Utils|Helper|Helpers|Manager|Service|Impl)$|^(Abstract|Base)(?=\\p{Lu}|$)");

    private static final Pattern FORBIDDEN_PACKAGE =
            Pattern.compile("utils?|helpers?|managers?|services?|impl|base|common|misc");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("rongcuo");

    @Test
    void every_package_has_a_row_in_the_table() {
        assertThat(packages()).isNotEmpty().isSubsetOf(MAY_IMPORT.keySet());
    }

    @Test
    void no_class_stands_outside_the_packages_of_the_table() {
        assertThat(ours())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getPackageName()).matches("rongcuo\\.[a-z]+"));
    }

    @Test
    void imports_point_only_to_the_floors_and_names_listed() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : ours()) {
            String from = packageOf(type);
            for (String to : ourImports(type)) {
                if (!to.equals(from) && !MAY_IMPORT.getOrDefault(from, Set.of()).contains(to)) {
                    wrong.add(type.getName() + " imports " + to);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_package_depends_on_itself_through_others() {
        assertThat(ours()).isNotEmpty();
        SlicesRuleDefinition.slices()
                .matching("rongcuo.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void every_package_refuses_null() {
        assertThat(packages()).isNotEmpty().allSatisfy(name -> {
            JavaPackage javaPackage = CLASSES.getPackage("rongcuo." + name);
            assertThat(javaPackage.isAnnotatedWith(NullMarked.class))
                    .as("rongcuo.%s is @NullMarked", name)
                    .isTrue();
        });
    }

    @Test
    void libraries_stay_at_home() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : ours()) {
            for (String used : foreignClasses(type)) {
                boolean allowed = isOfTheLanguage(used)
                        || HOMES.entrySet().stream()
                                .anyMatch(home -> used.startsWith(home.getKey())
                                        && home.getValue().contains(packageOf(type)));
                if (!allowed) {
                    wrong.add(type.getName() + " uses " + used);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void floors_0_to_3_know_no_files() {
        assertThat(usesIn(FLOORS_0_TO_3, Pattern.compile("java\\.io\\.(File|Random).*|java\\.nio\\.file\\..*")))
                .isEmpty();
    }

    @Test
    void only_main_speaks_to_the_process_and_the_clock() {
        Set<String> calls = Set.of(
                "java.lang.System.exit",
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.lang.System.setOut",
                "java.lang.System.setErr",
                "java.lang.Runtime.exit",
                "java.lang.Runtime.halt",
                "java.util.Locale.getDefault",
                "java.util.Locale.setDefault",
                "java.util.TimeZone.getDefault",
                "java.time.ZoneId.systemDefault");
        Set<String> fields = Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.in");
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : oursOutsideMain()) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String target = access.getTargetOwner().getName() + "." + access.getName();
                boolean asksTheClock = access.getTargetOwner().getPackageName().equals("java.time")
                        && (access.getName().equals("now")
                                || access.getTargetOwner().getName().equals("java.time.Clock"));
                boolean makesToday = target.equals("java.util.Date.<init>");
                if (access.getTarget() instanceof CodeUnitAccessTarget && (calls.contains(target) || asksTheClock)
                        || access.getTarget() instanceof FieldAccessTarget && fields.contains(target)
                        || makesToday) {
                    wrong.add(access.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** In some of them the digits are others, and an {@code I} is not written small as an {@code i}. */
    @Test
    void nothing_is_written_as_the_default_locale_has_it() {
        Set<String> calls = Set.of(
                "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                "java.lang.String.formatted([Ljava.lang.Object;)",
                "java.lang.String.toLowerCase()",
                "java.lang.String.toUpperCase()");
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : ours()) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (calls.contains(access.getTarget().getFullName())) {
                    wrong.add(access.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_static_state_changes() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : ours()) {
            for (JavaField field : type.getFields()) {
                Set<JavaModifier> modifiers = field.getModifiers();
                if (modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.FINAL)) {
                    wrong.add(field.getFullName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void classes_of_floors_0_to_4_are_closed() {
        assertThat(ours().stream()
                        .filter(type -> FLOORS_0_TO_4.contains(packageOf(type)))
                        .filter(ArchitectureTest::isOpenToExtension)
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void no_class_of_ours_extends_another() {
        assertThat(ours().stream()
                        .filter(type -> !type.isEnum() && !isConstantOfAnEnum(type))
                        .filter(type -> type.getRawSuperclass()
                                .filter(parent -> parent.getPackageName().startsWith("rongcuo"))
                                .isPresent())
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void no_name_says_nothing() {
        assertThat(ours().stream()
                        .filter(type ->
                                FORBIDDEN_NAME.matcher(type.getSimpleName()).find())
                        .map(JavaClass::getName))
                .isEmpty();
        assertThat(packages()).noneMatch(FORBIDDEN_PACKAGE.asMatchPredicate());
    }

    private static Set<String> and(Set<String> floors, String... packages) {
        return Stream.concat(floors.stream(), Stream.of(packages)).collect(Collectors.toUnmodifiableSet());
    }

    /** The classes of the program; never none, lest a rule pass on nothing. */
    private static List<JavaClass> ours() {
        List<JavaClass> ours = CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        assertThat(ours).as("classes under test").isNotEmpty();
        return ours;
    }

    private static List<JavaClass> oursOutsideMain() {
        List<JavaClass> rest = ours().stream()
                .filter(type -> !type.getName().equals("rongcuo.cli.Main")
                        && !type.getName().startsWith("rongcuo.cli.Main$"))
                .toList();
        assertThat(rest).as("classes under test").isNotEmpty();
        return rest;
    }

    private static Set<String> packages() {
        return ours().stream().map(ArchitectureTest::packageOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The package right under the root, {@code policy} for {@code rongcuo.policy.Clause}. */
    private static String packageOf(JavaClass type) {
        String below = type.getPackageName().replaceFirst("^rongcuo\\.?", "");
        return below.replaceFirst("\\..*", "");
    }

    private static Set<String> ourImports(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith("rongcuo"))
                .map(ArchitectureTest::packageOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> foreignClasses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target ->
                        !target.isPrimitive() && !target.getPackageName().startsWith("rongcuo"))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfTheLanguage(String className) {
        return className.startsWith("java.") || className.startsWith("org.jspecify.annotations.");
    }

    private static List<String> usesIn(Set<String> floors, Pattern className) {
        List<String> uses = new ArrayList<>();
        for (JavaClass type : ours()) {
            if (floors.contains(packageOf(type))) {
                for (String used : foreignClasses(type)) {
                    if (className.matcher(used).matches()) {
                        uses.add(type.getName() + " uses " + used);
                    }
                }
            }
        }
        return uses;
    }

    private static boolean isOpenToExtension(JavaClass type) {
        return !type.isInterface()
                && !type.isEnum()
                && !type.isAnonymousClass()
                && !isConstantOfAnEnum(type)
                && !type.getModifiers().contains(JavaModifier.FINAL)
                && !type.reflect().isSealed();
    }

    /** A constant with a body of its own is a class that extends its enum. */
    private static boolean isConstantOfAnEnum(JavaClass type) {
        return type.getRawSuperclass().filter(JavaClass::isEnum).isPresent();
    }
}

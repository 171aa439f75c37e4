package rongcuo.reading;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rongcuo.fact.NameKey;
import rongcuo.policy.Policy;
import rongcuo.policy.Terms;
import rongcuo.source.Digest;
import rongcuo.source.NearestName;
import rongcuo.source.ProblemCode;
import rongcuo.source.Problems;
import rongcuo.source.SourceText;

/**
 * The policies of some directories, each read when it is first asked for and never twice. What is wrong with a file is
 * told once, when it is read.
 *
 * <p>Thread-safe: one caller after the other.
 */
public final class PolicyLibrary {
    private static final Pattern TITLE_MARKS = Pattern.compile("[《》]");

    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String YAML = ".yaml";
    /** The folder, in each of the directories, of policies that read the text of another otherwise. */
    private static final String READINGS = "readings";
    /** {@code id} or {@code id@version}, as a file of the user's may name a policy. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(@[\\p{L}\\p{N}._-]+)?");

    private final List<Path> directories;
    private final TreeCache cache;
    private final List<Configuration.Value> usual;
    private final Problems problems;
    private final Map<Path, Optional<PolicyFile>> files = new LinkedHashMap<>();
    private final Map<Path, Optional<Policy>> policies = new LinkedHashMap<>();
    private final Map<Path, List<String>> listings = new HashMap<>();
    private final Set<Digest> vocabularies = new HashSet<>();
    private Optional<Terms> terms = Optional.empty();

    private PolicyLibrary(List<Path> directories, TreeCache cache, List<Configuration.Value> usual, Problems problems) {
        this.directories = List.copyOf(directories);
        this.cache = cache;
        this.usual = List.copyOf(usual);
        this.problems = problems;
    }

    /** The library of these directories; nothing is read yet. */
    public static PolicyLibrary open(List<Path> directories, Problems problems) {
        return open(directories, TreeCache.none(), problems);
    }

    /** The library of these directories, with the trees of an earlier run; nothing is read yet. */
    public static PolicyLibrary open(List<Path> directories, TreeCache cache, Problems problems) {
        return new PolicyLibrary(directories, cache, List.of(), problems);
    }

    /**
     * The library of these directories before anything is read, with the policies by which a case is judged that names
     * none. What a case names goes before them, always.
     */
    public PolicyLibrary judgingUsuallyBy(List<Configuration.Value> policies) {
        return new PolicyLibrary(directories, cache, policies, problems);
    }

    /** Those policies, as a configuration names them. */
    List<Configuration.Value> usual() {
        return usual;
    }

    /** The policies that have been read by now, in the order in which they were. */
    public synchronized List<Policy> read() {
        var read = new ArrayList<Policy>();
        for (var policy : policies.values()) {
            policy.ifPresent(read::add);
        }
        return read;
    }

    /** What all policies share: the vocabularies of the directories, joined. */
    public synchronized Terms terms() {
        if (terms.isEmpty()) {
            terms = Optional.of(readTerms());
        }
        return terms.get();
    }

    private Terms readTerms() {
        var shared = Terms.empty();
        for (var directory : directories) {
            if (!namesIn(directory).contains(VOCABULARY)) {
                continue;
            }
            var file = YamlFile.read(directory.resolve(VOCABULARY), cache, problems);
            if (file.isPresent() && vocabularies.add(file.get().digest())) {
                shared = VocabularyReader.read(file.get(), shared);
                file.get().keepIfSound();
            }
        }
        return shared;
    }

    /**
     * Holds a vocabulary file to what the vocabularies of the directories say; what is wrong with it is among the
     * problems, once.
     *
     * @throws UnreadableFile where there is no such file
     */
    public synchronized void checkVocabulary(String path) {
        var shared = terms();
        var named = TextFile.pathOf(path);
        for (var directory : directories) {
            if (directory.resolve(VOCABULARY).equals(named)) {
                return;
            }
        }
        var file = YamlFile.read(named, cache, problems);
        if (file.isPresent() && !vocabularies.contains(file.get().digest())) {
            VocabularyReader.read(file.get(), shared);
        }
    }

    /** Whether a path is by its name that of a vocabulary. */
    public static boolean isVocabulary(String path) {
        return path.equals(VOCABULARY) || path.endsWith("/" + VOCABULARY) || path.endsWith("\\" + VOCABULARY);
    }

    /** Whether there is such a policy: an id, {@code id@version}, or the path of a file. */
    public synchronized boolean knows(String reference) {
        return isPath(reference) ? isThere(reference) : !filesOf(reference).isEmpty();
    }

    /** Whether there is such a policy by id or {@code id@version}; never so for a path. */
    public synchronized boolean knowsNamed(String name) {
        return isName(name) && !filesOf(name).isEmpty();
    }

    /**
     * The reference of what somebody calls a policy: its id in whatever width and case, or its title, in the marks of a
     * title or without, the bracketed words at its end left out or not. Empty where it is a reference as it stands, or
     * means none or several.
     */
    public synchronized Optional<String> referenceCalled(String written) {
        if (knowsNamed(written)) {
            return Optional.empty();
        }
        String key = NameKey.of(written);
        if (knowsNamed(key)) {
            return Optional.of(key);
        }
        String title = TITLE_MARKS.matcher(key).replaceAll("");
        var called = new TreeSet<String>();
        for (String id : ids()) {
            for (var policy : find(id)) {
                if (isTitle(title, policy.title().chinese())
                        || isTitle(title, policy.title().english())) {
                    called.add(id);
                }
            }
        }
        return called.size() == 1 ? Optional.of(called.first()) : Optional.empty();
    }

    private static boolean isTitle(String key, String title) {
        String rest = NameKey.of(title);
        while (!rest.equals(key) && rest.endsWith(")") && rest.lastIndexOf('(') > 0) {
            rest = rest.substring(0, rest.lastIndexOf('('));
        }
        return rest.equals(key);
    }

    /** The id of a policy that a mistyped one most likely means. */
    public synchronized Optional<String> nearest(String reference) {
        int at = reference.indexOf('@');
        return NearestName.of(at < 0 ? reference : reference.substring(0, at), ids());
    }

    /**
     * The policies of a reference that a user gives to a command: all versions of an id, one of {@code id@version} or
     * of a file. Empty where there is none, or where it cannot be used, which is then among the problems.
     *
     * @throws UnreadableFile for a path at which there is no file
     */
    public synchronized List<Policy> find(String reference) {
        return policies(isPath(reference) ? List.of(TextFile.pathOf(reference)) : filesOf(reference));
    }

    /**
     * The policies that a file names, {@code id} or {@code id@version}. A file that was sent to the user must not make
     * the program open other files, so a path finds nothing.
     */
    public synchronized List<Policy> findNamed(String name) {
        return isName(name) ? policies(filesOf(name)) : List.of();
    }

    private List<Policy> policies(List<Path> ofReference) {
        var found = new ArrayList<Policy>();
        for (var file : ofReference) {
            var policy = policy(file);
            if (policy.isPresent() && found.stream().noneMatch(one -> isCopy(one, policy.get()))) {
                found.add(policy.get());
            }
        }
        return found;
    }

    /** A policy that somebody copied into a folder of his own is no other version of it, as long as it is not changed. */
    private static boolean isCopy(Policy one, Policy other) {
        return one.reference().equals(other.reference()) && one.fingerprint().equals(other.fingerprint());
    }

    /** The ids of all policies, in alphabetical order; none of them is read. */
    public synchronized List<String> ids() {
        var ids = new TreeSet<String>();
        for (var directory : directories) {
            for (String name : namesIn(directory)) {
                if (isPolicyFile(name)) {
                    ids.add(idOf(name));
                }
            }
        }
        return List.copyOf(ids);
    }

    /** Every policy, in the order of ids; what two of them do not agree on is among the problems. */
    public synchronized List<Policy> all() {
        var all = new ArrayList<Policy>();
        for (String id : ids()) {
            all.addAll(policies(filesOf(id)));
        }
        new PolicyAgreement(terms(), problems).check(all);
        return all;
    }

    /**
     * Policies that read the texts of others otherwise, in the order of ids. They are policies like any other where a
     * user names them, and are not among {@link #ids} and {@link #all}.
     */
    public synchronized List<Policy> readings() {
        var files = new ArrayList<Path>();
        for (var folder : readingFolders()) {
            for (String name : namesIn(folder)) {
                if (isPolicyFile(name)) {
                    files.add(folder.resolve(name));
                }
            }
        }
        return policies(files);
    }

    /** Those readings that extend a policy. */
    public synchronized List<Policy> readingsOf(Policy policy) {
        return readings().stream()
                .filter(reading -> reading.parents().contains(policy.id())
                        || reading.parents().contains(policy.reference()))
                .toList();
    }

    /** Whether a policy reads the text of another otherwise. */
    public boolean isReading(Policy policy) {
        var folder = Path.of(policy.position().file()).getParent();
        return folder != null && folder.endsWith(READINGS) && !policy.parents().isEmpty();
    }

    /** The directories in which policies are looked for, the first of them first. */
    public List<Path> directories() {
        return directories;
    }

    /** The files of the directories from which policies are read, whichever of them are asked for. */
    public synchronized List<Path> files() {
        var files = new ArrayList<Path>();
        for (var directory : directories) {
            files.add(directory.resolve(VOCABULARY));
        }
        var folders = new ArrayList<>(directories);
        folders.addAll(readingFolders());
        for (var folder : folders) {
            for (String name : namesIn(folder)) {
                if (isPolicyFile(name)) {
                    files.add(folder.resolve(name));
                }
            }
        }
        return files.stream().filter(Files::isRegularFile).toList();
    }

    /** The files that a policy of this library was read from: vocabularies, what it extends, and its own. */
    synchronized List<Path> filesBehind(Policy policy) {
        var behind = new LinkedHashSet<Path>();
        for (var directory : directories) {
            if (namesIn(directory).contains(VOCABULARY)) {
                behind.add(directory.resolve(VOCABULARY));
            }
        }
        addFiles(Path.of(policy.position().file()), behind);
        return List.copyOf(behind);
    }

    private void addFiles(Path path, Set<Path> behind) {
        var file = file(path);
        if (file.isEmpty() || behind.contains(path)) {
            return;
        }
        var faults = file.get().faults(problems);
        var extended = file.get().document().get("extends");
        for (var reference :
                extended.isEmpty() ? List.<YamlNode.Scalar>of() : MappingReader.scalars(extended.get(), faults)) {
            parent(reference, file.get(), faults).ifPresent(parent -> addFiles(parent.path(), behind));
        }
        behind.add(path);
    }

    /** Where readings stand; not every directory has some. */
    private List<Path> readingFolders() {
        return directories.stream()
                .map(directory -> directory.resolve(READINGS))
                .filter(Files::isDirectory)
                .toList();
    }

    /** The law text that a policy encodes; empty where it cannot be read, which is then among the problems. */
    public synchronized Optional<SourceText> sourceText(Policy policy) {
        return sourceText(policy.position().file());
    }

    /**
     * The law text of a policy file, for the entries that stand in it; a policy that extends another has entries of
     * several files.
     *
     * @param policyFile as positions name it
     */
    public synchronized Optional<SourceText> sourceText(String policyFile) {
        var file = file(Path.of(policyFile));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var source = file.get().sourceFile();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        var path = beside(policyFile, source.get().text());
        if (path.isEmpty()) {
            file.get()
                    .faults(problems)
                    .at(source.get(), ProblemCode.NO_SOURCE_FILE, source.get().text());
            return Optional.empty();
        }
        var text = TextFile.read(path.get(), problems);
        return text.isEmpty() ? Optional.empty() : Optional.of(text.get().source());
    }

    /** The file of that name in the folder of another; empty where there is none. */
    private static Optional<Path> beside(String file, String name) {
        try {
            return Optional.of(Path.of(file).resolveSibling(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isThere(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isName(String reference) {
        return NAME.matcher(reference).matches();
    }

    /** Whether a reference is the path of a file, and so no id. */
    public static boolean isPath(String reference) {
        return reference.indexOf('/') >= 0 || reference.indexOf('\\') >= 0 || reference.endsWith(YAML);
    }

    private static boolean isPolicyFile(String name) {
        return name.endsWith(YAML)
                && !name.equals(VOCABULARY)
                && !name.equals(ConfigurationReader.FILE_NAME)
                && !name.startsWith(".");
    }

    private static String idOf(String fileName) {
        int at = fileName.indexOf('@');
        return fileName.substring(0, at < 0 ? fileName.length() - YAML.length() : at);
    }

    private List<String> namesIn(Path directory) {
        var known = Optional.ofNullable(listings.get(directory));
        if (known.isPresent()) {
            return known.get();
        }
        var names = Listing.of(directory);
        listings.put(directory, names);
        return names;
    }

    /** The files that may hold a reference's policies; {@code id.yaml} may hold any version. */
    private List<Path> filesOf(String reference) {
        var found = filesOf(reference, directories);
        return found.isEmpty() ? filesOf(reference, readingFolders()) : found;
    }

    private List<Path> filesOf(String reference, List<Path> folders) {
        int at = reference.indexOf('@');
        String id = at < 0 ? reference : reference.substring(0, at);
        var found = new ArrayList<Path>();
        for (var directory : folders) {
            for (String name : namesIn(directory)) {
                if (!isPolicyFile(name) || !idOf(name).equals(id)) {
                    continue;
                }
                var file = directory.resolve(name);
                if (at < 0 || name.equals(reference + YAML) || holdsVersion(file, reference.substring(at + 1))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private boolean holdsVersion(Path file, String version) {
        if (file.getFileName().toString().indexOf('@') >= 0) {
            return false;
        }
        var policy = policy(file);
        return policy.isPresent() && policy.get().version().equals(version);
    }

    private Optional<PolicyFile> file(Path path) {
        var known = Optional.ofNullable(files.get(path));
        if (known.isPresent()) {
            return known.get();
        }
        var file = PolicyFile.read(path, cache, problems);
        files.put(path, file);
        return file;
    }

    private Optional<Policy> policy(Path path) {
        var known = Optional.ofNullable(policies.get(path));
        if (known.isPresent()) {
            return known.get();
        }
        var policy = readPolicy(path);
        policies.put(path, policy);
        return policy;
    }

    private Optional<Policy> readPolicy(Path path) {
        var file = file(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var faults = file.get().faults(problems);
        var document = merged(file.get(), faults, new ArrayList<>());
        if (document.isEmpty()) {
            return Optional.empty();
        }
        var policy = PolicyReader.read(document.get(), terms(), file.get().digest(), faults);
        if (policy.isPresent() && isShelved(path)) {
            checkFileName(file.get(), policy.get(), faults);
            checkUnique(policy.get(), faults);
        }
        return file.get().isFaulty() || faults.anyError() ? Optional.empty() : policy;
    }

    /** Whether a file stands in one of the directories, and not somewhere of the user's own. */
    private boolean isShelved(Path path) {
        var folder = path.getParent();
        return folder != null
                && (directories.contains(folder) || readingFolders().contains(folder));
    }

    /** The document with what it extends; empty where that cannot be had, which is then told. */
    private Optional<YamlNode.Mapping> merged(PolicyFile file, Faults faults, List<Path> children) {
        if (children.contains(file.path())) {
            faults.at(file.document().get("extends").orElse(file.document()), ProblemCode.EXTENDS_CYCLE);
            return Optional.empty();
        }
        var extended = file.document().get("extends");
        if (extended.isEmpty()) {
            return Optional.of(file.document());
        }
        var lineage = new ArrayList<>(children);
        lineage.add(file.path());
        var parents = new ArrayList<YamlNode.Mapping>();
        for (var reference : MappingReader.scalars(extended.get(), faults)) {
            var parent = parent(reference, file, faults);
            var document =
                    parent.isEmpty() ? Optional.<YamlNode.Mapping>empty() : merged(parent.get(), faults, lineage);
            if (document.isEmpty()) {
                return Optional.empty();
            }
            faults.quoteFrom(parent.get().source());
            parents.add(document.get());
        }
        return Optional.of(PolicyMerge.merge(parents, file.document(), faults));
    }

    private Optional<PolicyFile> parent(YamlNode.Scalar reference, PolicyFile child, Faults faults) {
        var candidates = new ArrayList<PolicyFile>();
        for (var path : parentFiles(reference.text(), child.path())) {
            var file = file(path);
            if (file.isPresent()
                    && file.get().isCalled(reference.text())
                    && candidates.stream()
                            .noneMatch(one -> one.digest().equals(file.get().digest()))) {
                candidates.add(file.get());
            }
        }
        if (candidates.size() > 1) {
            faults.at(reference, ProblemCode.SEVERAL_VERSIONS, reference.text());
            return Optional.empty();
        }
        if (candidates.isEmpty()) {
            faults.unknown(
                    reference,
                    ProblemCode.UNKNOWN_POLICY,
                    ProblemCode.MISTYPED_POLICY,
                    reference.text(),
                    nearest(reference.text()));
            return Optional.empty();
        }
        return Optional.of(candidates.get(0));
    }

    /** In the directories, and beside a file that stands outside them. */
    private Set<Path> parentFiles(String reference, Path child) {
        int at = reference.indexOf('@');
        String id = at < 0 ? reference : reference.substring(0, at);
        var places = new ArrayList<>(directories);
        var beside = Optional.ofNullable(child.getParent()).orElse(Path.of("."));
        if (!places.contains(beside)) {
            places.add(beside);
        }
        var found = new TreeSet<Path>();
        for (var directory : places) {
            for (String name : namesIn(directory)) {
                var path = directory.resolve(name);
                if (isPolicyFile(name) && idOf(name).equals(id) && !path.equals(child)) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    private static void checkFileName(PolicyFile file, Policy policy, Faults faults) {
        String name = file.path().getFileName().toString();
        String stem = name.substring(0, name.length() - YAML.length());
        if (!stem.equals(policy.id()) && !stem.equals(policy.reference())) {
            faults.at(
                    file.document().get("policy").orElse(file.document()),
                    ProblemCode.FILE_NAME,
                    policy.reference(),
                    name);
        }
    }

    /** One reference must mean one text. */
    private void checkUnique(Policy policy, Faults faults) {
        for (var other : policies.entrySet()) {
            if (other.getValue().isPresent()
                    && other.getValue().get().reference().equals(policy.reference())
                    && !other.getValue().get().fingerprint().equals(policy.fingerprint())) {
                faults.at(
                        policy.position(),
                        ProblemCode.POLICY_TWICE,
                        policy.reference(),
                        other.getKey().toString());
            }
        }
    }
}

package rongcuo.interview;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import rongcuo.analysis.Adjudicator;
import rongcuo.casefile.CaseFile;
import rongcuo.evaluation.Evaluation;
import rongcuo.evaluation.Setting;
import rongcuo.evaluation.Subject;

/** What a dialogue is about: the policies that a case is judged under, and the file in which it is kept. */
public interface Matter {
    /** What judges under each of the policies, in the versions that the case calls for; empty where none can be chosen. */
    List<Adjudicator> adjudicators(CaseFile caseFile);

    Setting setting(CaseFile caseFile);

    /** What the case as it stands is concluded to be, just as it will be once it is read from its file. */
    List<Evaluation> evaluate(CaseFile caseFile);

    /** Keeps what was answered so far. */
    void keep(Draft draft) throws IOException;

    /** The subjects that an earlier dialogue asked for in vain and that the case has no place to say so of. */
    Set<Subject> passed();
}

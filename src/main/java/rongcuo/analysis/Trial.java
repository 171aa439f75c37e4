package rongcuo.analysis;

import rongcuo.casefile.CaseFile;
import rongcuo.casefile.Respondent;
import rongcuo.evaluation.Strictness;

/** A case that a policy is tested with. */
public record Trial(String name, CaseFile caseFile, Respondent respondent, Strictness strictness) {}

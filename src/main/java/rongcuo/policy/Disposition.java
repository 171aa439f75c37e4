package rongcuo.policy;

/** What an authority may choose for an eligible case (处置): 免责、减轻、从轻, or an incentive. */
public record Disposition(Provision provision) {
    public String id() {
        return provision.id();
    }
}

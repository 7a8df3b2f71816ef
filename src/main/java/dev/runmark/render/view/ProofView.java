package dev.runmark.render.view;

import java.util.List;

/**
 * What {@code proof.peb} shows: what was proved on the whole site, and what was not.
 *
 * @param total how many examples there are, in words
 * @param verdicts how many came out how
 * @param versions how many ran on each version of Java
 * @param runs how many runs there were, in words; empty if there was none
 * @param isolation a sentence on how the examples were kept apart from the machine; empty if none ran
 * @param parts the same for each framework, for the articles and for all
 * @param open what was not proved, and why
 * @param moreOpen how many more there are; empty if all are listed
 */
public record ProofView(
        String total,
        List<Count> verdicts,
        List<Count> versions,
        String runs,
        String isolation,
        List<SitePart> parts,
        List<Spot> open,
        String moreOpen)
        implements View {

    /**
     * How many examples something is true of.
     *
     * @param number how many
     * @param what what is true of them
     */
    public record Count(int number, String what) {}

    /**
     * The examples of a part of the site: a framework, the articles, or all of it.
     *
     * @param href where it is; empty if it has no page
     * @param title its title
     * @param examples how many examples it has
     * @param proved how many of them ran and are proved
     * @param rejected how many the compiler rejects as it should
     * @param open how many others there are
     */
    public record SitePart(String href, String title, int examples, int proved, int rejected, int open) {}

    /**
     * An example.
     *
     * @param href the page or question that it belongs to
     * @param title what that is called
     * @param place its place in the sources
     * @param note what is said of it here
     * @param problem what is wrong with it, in English; empty if nothing is
     */
    public record Spot(String href, String title, String place, String note, String problem) {}

    public ProofView {
        verdicts = List.copyOf(verdicts);
        versions = List.copyOf(versions);
        parts = List.copyOf(parts);
        open = List.copyOf(open);
    }

    @Override
    public String template() {
        return "proof";
    }
}

package dev.runmark.content.picture;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The size of an SVG picture: what its root element states, or the proportions of its view box.
 *
 * @see <a href="https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS">SVG 2, Intrinsic sizing properties</a>
 */
final class SvgSize {

    private static final Pattern PIXELS = Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,9})?)(?:px)?\\s*");
    private static final Pattern BOX = Pattern.compile(
            "\\s*\\S+[\\s,]+\\S+[\\s,]+(\\d{1,6}(?:\\.\\d{1,9})?)[\\s,]+(\\d{1,6}(?:\\.\\d{1,9})?)\\s*");
    private static final XMLInputFactory XML = factory();

    private SvgSize() {}

    /** Nothing outside of the file is read, whatever it names. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static Optional<PictureSize> read(InputStream in) {
        try {
            XMLStreamReader xml = reader(in);
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                // Comments and a document type may come before the root.
            }
            return xml.getLocalName().equals("svg") ? size(xml) : Optional.empty();
        } catch (XMLStreamException notXml) {
            return Optional.empty();
        }
    }

    /** A factory makes one reader at a time. */
    private static synchronized XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(in);
    }

    private static Optional<PictureSize> size(XMLStreamReader svg) {
        Optional<Double> width = pixels(svg.getAttributeValue(null, "width"));
        Optional<Double> height = pixels(svg.getAttributeValue(null, "height"));
        if (width.isPresent() && height.isPresent()) {
            return rounded(width.get(), height.get());
        }
        Matcher box = BOX.matcher(
                Optional.ofNullable(svg.getAttributeValue(null, "viewBox")).orElse(""));
        if (!box.matches()) {
            return Optional.empty();
        }
        double boxWidth = Double.parseDouble(box.group(1));
        double boxHeight = Double.parseDouble(box.group(2));
        if (width.isPresent()) {
            return width.flatMap(stated -> rounded(stated, stated * boxHeight / boxWidth));
        }
        return height.isPresent()
                ? height.flatMap(stated -> rounded(stated * boxWidth / boxHeight, stated))
                : rounded(boxWidth, boxHeight);
    }

    private static Optional<Double> pixels(@Nullable String length) {
        Matcher pixels = PIXELS.matcher(Optional.ofNullable(length).orElse(""));
        return pixels.matches() ? Optional.of(Double.parseDouble(pixels.group(1))) : Optional.empty();
    }

    private static Optional<PictureSize> rounded(double width, double height) {
        return PictureSize.of((int) Math.round(width), (int) Math.round(height));
    }
}

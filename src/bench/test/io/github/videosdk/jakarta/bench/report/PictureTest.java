package io.github.videosdk.jakarta.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PictureTest {

    @Test
    void bars_areAsLongAsTheirValues() throws Exception {
        assertThat(barWidths(10, 20, 40)).containsExactly(95, 190, 380);
    }

    @Test
    void barThatWouldDwarfTheOthers_isCut() throws Exception {
        assertThat(barWidths(10, 20, 4000)).containsExactly(32, 63, 380);
        assertThat(Picture.of(table(10, 20, 4000))).containsOnlyOnce("→ 4,000 ns");
    }

    @Test
    void tableOfNothingButZeros_isDrawn() throws Exception {
        assertThat(barWidths(0, 0)).containsExactly(1, 1);
    }

    private static List<Integer> barWidths(double... values) throws Exception {
        NodeList bars = parsed(Picture.of(table(values))).getElementsByTagName("rect");
        return IntStream.range(0, bars.getLength())
                .mapToObj(i -> bars.item(i).getAttributes().getNamedItem("width"))
                .map(width -> Integer.valueOf(width.getNodeValue()))
                .toList();
    }

    private static Table table(double... values) {
        return new Table(
                "form",
                "a <table> & more",
                IntStream.range(0, values.length)
                        .mapToObj(i -> new Figure("form", "a <table> & more", "<row> " + i, "a & b", values[i], "ns"))
                        .toList());
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}

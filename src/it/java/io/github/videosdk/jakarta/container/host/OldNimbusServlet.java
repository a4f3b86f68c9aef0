package io.github.videosdk.jakarta.container.host;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A host that signs with a Nimbus of its own and says from where it came. */
@WebServlet("/hello")
public class OldNimbusServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JWSObject jws = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload("hello"));
        try {
            jws.sign(new MACSigner("0123456789abcdef0123456789abcdef"));
        } catch (JOSEException failed) {
            throw new IOException(failed);
        }
        response.setContentType("text/plain");
        response.getWriter()
                .print(jws.serialize() + " by " + JWSObject.class.getPackage().getImplementationVersion());
    }
}

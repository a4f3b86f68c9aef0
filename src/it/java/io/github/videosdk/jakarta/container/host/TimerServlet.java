package io.github.videosdk.jakarta.container.host;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says whether the timer goes off. */
@WebServlet("/timer")
public class TimerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    TimerBean timer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(timer.hasFired() ? "the timer goes off" : "the timer does not go off");
    }
}

package io.github.videosdk.jakarta.servlet;

import io.github.videosdk.jakarta.endpoint.ResourceDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Resources that answer 201 where they are called directly. */
final class FakeResources implements ResourceDispatcher {

    private int reports;

    @Override
    public void reportPolicy(ServletContext application) {
        reports++;
    }

    int reports() {
        return reports;
    }

    @Override
    public void dispatch(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(201);
    }
}

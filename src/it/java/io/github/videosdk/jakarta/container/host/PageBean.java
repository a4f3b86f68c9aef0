package io.github.videosdk.jakarta.container.host;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What a page of Jakarta Faces shows. */
@Named("page")
@RequestScoped
public class PageBean {

    public String getText() {
        return "text of the host's bean";
    }
}

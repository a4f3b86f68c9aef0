package io.github.videosdk.jakarta.bench.rooms;

/** Under which circumstances rooms are asked for: by which endpoint, with VideoSDK how late, by how many clients. */
record Case(Endpoint endpoint, int latencyMillis, int clients) {

    enum Endpoint {
        CREATE("create-meeting", "create-meeting"),
        VALIDATE("validate-meeting", "validate-meeting/abcd-efgh-ijkl");

        private final String text;
        private final String path;

        Endpoint(String text, String path) {
            this.text = text;
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    @Override
    public String toString() {
        return endpoint.text + ", " + latencyMillis + " ms, " + clients + " clients";
    }
}

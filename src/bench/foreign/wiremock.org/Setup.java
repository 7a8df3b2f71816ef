class Setup {
    static WireMockServer wireMockServer, wm = wireMockServer;
    static UUID id, myStubId;  static LoggedRequest myLoggedRequest;
}

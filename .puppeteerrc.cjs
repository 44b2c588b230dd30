/** Helder drives the browsers that the system has; puppeteer must not fetch its own. */
module.exports = { skipDownload: true };

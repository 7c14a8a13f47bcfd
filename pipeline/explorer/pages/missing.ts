/** What a server shows for an address that leads nowhere: without links, as nobody knows how deep that address is. */
export const missingPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="color-scheme" content="light dark">
<title>Not found – Industrial Playbook</title>
</head>
<body>
<main>
<h1>There is no page at this address</h1>
<p>It may have been mistyped, or lead to a row that an older release had. The site begins at its index.html; the table id_redirects says what became of ids that are no more.</p>
</main>
</body>
</html>
`;

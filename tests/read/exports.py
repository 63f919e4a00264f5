"""Exports of databases, all names and words invented, in the layouts in which the databases write them."""

from __future__ import annotations

NEXIS = """

                               1 of 3 DOCUMENTS


                               The Arden Post

                              May 7, 2018 Monday
                                 Final Edition

Bridge at Arden shut for repairs

BYLINE: Ada Larkin and Ben Moss

SECTION: LOCAL; Pg. 2

LENGTH: 41 words

DATELINE: ARDEN

The bridge at Arden was shut on Monday after a crack had been found in
its second pier.

"Nobody crosses it until the steel has come," said Cyril Veld, the engineer.

LOAD-DATE: May 8, 2018 Tuesday

LANGUAGE: ENGLISH

GRAPHIC: PHOTO: The second pier.

PUBLICATION-TYPE: Newspaper


                     Copyright 2018 Arden Press Ltd.
                              All Rights Reserved


                               2 of 3 DOCUMENTS


                     Copyright 2018 Moorland Media
                              All Rights Reserved
                         The Moorland Echo (Arden)

                          July 17, 1999, Saturday

SECTION: NATIONAL; Pg. 9

LENGTH: 20 words

HEADLINE: Sheep found
 on the moor

BYLINE: BEN MOSS

BODY:
   A flock of 300 sheep was found on the moor on Friday.

   The farmer, Dora Quill, was "more than glad".

LOAD-DATE: July 18, 1999


                               3 of 3 DOCUMENTS


                               The Arden Post

                              May 9, 2018 Wednesday

Steel comes for the bridge

SECTION: LOCAL; Pg. 1

LENGTH: 15 words


The steel has come, and Arden's bridge opens in June, the council said.

LOAD-DATE: May 9, 2018
"""

NEXIS_UNI = """User Name: =
Date and Time: Tuesday, May 8, 2018 10:00 AM CEST
Job Number: 1234567
Documents (2)
1. Bridge at Arden shut for repairs
Client/Matter: -None-
Search Terms: bridge
2. Sheep found on the moor
Client/Matter: -None-

Bridge at Arden shut for repairs
The Arden Post
May 7, 2018 Monday
Final Edition

Copyright 2018 Arden Press Ltd. All Rights Reserved

Section: LOCAL; Pg. 2
Length: 41 words
Byline: Ada Larkin and Ben Moss
Dateline: ARDEN
Body


The bridge at Arden was shut on Monday after a crack had been found in its second pier.
"Nobody crosses it until the steel has come," said Cyril Veld, the engineer.

Graphic

The second pier.
Classification

Language: ENGLISH
Publication-Type: Newspaper
Subject: BRIDGES (90%)
Load-Date: May 8, 2018

End of Document

Sheep found on the moor
The Moorland Echo (Arden)

July 17, 1999

Copyright 1999 Moorland Media
Length: 20 words
Byline: Ben Moss
Body

A flock of 300 sheep was found on the moor on Friday.

The farmer, Dora Quill, was "more than glad".

Load-Date: July 18, 1999

End of Document
"""

FACTIVA = """HD        Bridge at Arden shut for repairs
BY        By Ada Larkin and Ben Moss
WC        41 words
PD        7 May 2018
SN        The Arden Post
SC        ARDPOS
PG        2
LA        English
CY        (c) 2018 Arden Press Ltd.

LP
The bridge at Arden was shut on Monday after a crack had been found in its second pier.

TD
"Nobody crosses it until the steel has come," said Cyril Veld, the engineer.

CO        ardcnl : Arden Council
NS        gcat : Political/General News
RE        uk : United Kingdom
PUB       Arden Press Ltd.
AN        Document ARDPOS0020180507ee5700001

HD        Sheep found on the moor
BY        Ben Moss
WC        20 words
PD        17 July 1999
SN        The Moorland Echo
LA        English

LP
A flock of 300 sheep was found on the moor on Friday.

The farmer, Dora Quill, was "more than glad".

AN        Document MOOECH0019990717dv7h00001
"""

FACTIVA_PLAIN = """Local
Bridge at Arden shut for repairs
By Ada Larkin and Ben Moss
41 words
7 May 2018
07:15 GMT
The Arden Post
ARDPOS
2
English
(c) 2018 Arden Press Ltd.

The bridge at Arden was shut on Monday after a crack had been found in its second pier.

"Nobody crosses it until the steel has come," said Cyril Veld, the engineer.

Document ARDPOS0020180507ee5700001

Sheep found on the moor
Ben Moss
20 words
17 July 1999
The Moorland Echo
MOOECH
English
Copyright 1999, Moorland Media. All Rights Reserved.

A flock of 300 sheep was found on the moor on Friday.

The farmer, Dora Quill, was "more than glad".

Document MOOECH0019990717dv7h00001
"""

PROQUEST = """____________________________________________________________

Report Information from ProQuest

____________________________________________________________

Bridge at Arden shut for repairs

Author: Larkin, Ada; Moss, Ben

Publication info: Arden Post, The ; Arden [Arden] 07 May 2018: A2.

https://search.example.com/docview/7654321?accountid=1

Abstract: The bridge was shut.

Links: https://link.example.com/y

Full text: The bridge at Arden was shut on Monday after a crack had been found in its second pier.

"Nobody crosses it until the steel has come," said Cyril Veld, the engineer.

Subject: Bridges; Local government

Location: Arden

Title: Bridge at Arden shut for repairs

Publication title: Arden Post, The

Pages: A2

Publication year: 2018

Publication date: May 7, 2018

Publisher: Arden Press

Source type: Newspapers

Language of publication: English

Document type: News

ProQuest document ID: 7654321

Copyright: Copyright Arden Press May 7, 2018

Last updated: 2018-05-08

Database: ProQuest Central

____________________________________________________________

Sheep found on the moor

Author: Moss, Ben

Publication info: The Moorland Echo ; Arden [Arden] 17 July 1999.

Full text: A flock of 300 sheep was found on the moor on Friday.

The farmer, Dora Quill, was "more than glad".

Publication title: The Moorland Echo

Publication date: Jul 17, 1999

Language of publication: English

ProQuest document ID: 7654322

____________________________________________________________

Contact ProQuest

Copyright 2018 ProQuest LLC. - Terms and Conditions
"""

NEWSBANK = """Bridge at Arden shut for repairs

Arden Post, The (Arden, XX) - May 7, 2018

    Author/Byline: Ada Larkin and Ben Moss
    Edition: Final
    Section: Local
    Page: 2
    Readability: Lexile: 1210, grade level(s): 9 10

The bridge at Arden was shut on Monday after a crack had been found in its second pier.

"Nobody crosses it until the steel has come," said Cyril Veld, the engineer.

    Index Terms: bridges
    Dateline: ARDEN
    Record Number: 1234ABCD
    Copyright (c) 2018 Arden Press

Sheep found on the moor

July 17, 1999
The Moorland Echo (Arden, XX)

Author: Ben Moss
Section: National
20 Words
OpenURL Link

A flock of 300 sheep was found on the moor on Friday.

The farmer, Dora Quill, was "more than glad".

Record: 5678EFGH
Copyright: (c) 1999 Moorland Media
"""

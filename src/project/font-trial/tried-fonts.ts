/**
 * The font files of the press that have gone through the trial, by their SHA-256.
 *
 * A test tries them again, and fails where a font that fonts.yaml names is not among them: hashes are taken anew when a
 * package of fonts gets another version.
 */
export const TRIED_FONTS: ReadonlySet<string> = new Set([
  // AtkinsonHyperlegibleNext_400Regular.ttf
  '60f8c1a1b2e7da47ff7af95c3e5b5b1232ca5b3771e93eb587784f08fb1e6650',
  // AtkinsonHyperlegibleNext_700Bold.ttf
  '4ba7415b7095e546720446b6d47daa95d6f482d9fd40c729793e21d67cc9f366',
  // NotoSans_400Regular.ttf
  'fe8c022f48d8dd29f17b744d16f9346f4357e16f7d4f7be58b000ae7c291b614',
  // NotoSans_700Bold.ttf
  '13a813c49624ae3ba3c5c6e72c5ebffc4b9e1e6ea32f421c04069b037c6ad431',
  // NotoNaskhArabic_400Regular.ttf
  '706b4580c025f6c75ec1c06013e17f00a23ec1780091b77a5a5b339469bda94d',
  // NotoNaskhArabic_700Bold.ttf
  '35418f91100645a36e4d72d75866b61c5da14dc5ebbade64db434d2c9e76234c',
  // NotoSansHebrew_400Regular.ttf
  'e0ee753f09733337b9236221018d4bf71fd6d06c87dd76bbc83120514bc55911',
  // NotoSansHebrew_700Bold.ttf
  '8010b087f33f152e25aef020e68cb5568d6f8deebb6dde8f60d655196e59ebde',
  // NotoSansSC_400Regular.ttf
  'd45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16',
  // NotoSansSC_700Bold.ttf
  '9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96',
  // NotoSansTC_400Regular.ttf
  'add35d53f70727657b4509531677c4e3712b67df3d54661efdee5d3a0c16d954',
  // NotoSansTC_700Bold.ttf
  'ed4ae6ed781e34d0beee896e9be5d835a938ac7adabbcc1b6b6904290006f372',
  // BIZUDPGothic_400Regular.ttf
  '22f41ce68f1ce62477ca4ec1e2c0c400cc545ddff31d713e8edf87808614aeb2',
  // BIZUDPGothic_700Bold.ttf
  '1a995936e0f9de8a7c142c97cdb679e7087e89c13e663f946cd047f4283cedf8',
  // NanumGothic_400Regular.ttf
  'cf050025dcce823de644153981ff8b171d5b78d7d0ddd6e3c9f39e814fad3564',
  // NanumGothic_700Bold.ttf
  'c2b3913902193593a9f86fef6ebef3d016490bddb0e52e91d732a477578bbc57',
  // NotoSansDevanagari_400Regular.ttf
  '084a94d89eb54aafb93a056e15425c34fd859f6342875165d304837b3bcfc2d2',
  // NotoSansDevanagari_700Bold.ttf
  '67f1ec9e2ac30b261090e32953b2df0adf6c942ab26ac47efb490fa7315bddab',
  // NotoSansBengali_400Regular.ttf
  '6826d9667972f0f96e48c46f7a24e70afe97205032e6295cfb1f13fbbb8b90a3',
  // NotoSansBengali_700Bold.ttf
  '3a44a4cf2c4f79c3ead8f52dffd5b3a66f0b2483792d66bad81e1a51e888bfd6',
  // NotoSansThai_400Regular.ttf
  '9acb585d8662ca4ed1b1cf5889dfa1393f8555103b3986e1ea1e3af4faef70bd',
  // NotoSansThai_700Bold.ttf
  '0be544f347b3ab6382bdc2b555a783727a4858a3dc140670406924670967d916',
  // NotoSansLao_400Regular.ttf
  '0fb229c3a29c4c6e916b0ea27cb823aa9d899751c6306b6fca428b83feedf37d',
  // NotoSansLao_700Bold.ttf
  '6d666b31ab236a835eb53db8ea00f15aa026b3f7c80c313312629ad105377f7b',
  // NotoSansKhmer_400Regular.ttf
  'fff6f415386616d8d99c4f64b876e54e6e231dc0c007c87a61b254b3795957f9',
  // NotoSansKhmer_700Bold.ttf
  'c72f01526f03b16b64a355cc898605c950c0c5bdcef6d00974a8e753358d3a8e',
  // NotoSansMyanmar_400Regular.ttf
  '52c27fe2643e3e34bae3b3d8865f6a2400e8c955d1adbe311979ea012116eb13',
  // NotoSansMyanmar_700Bold.ttf
  'e8c0650bd16c279dc64b7baabb33fd5b0266e4ef8005fe36fd8122dcc43dba18',
  // NotoSansEthiopic_400Regular.ttf
  '321ff186e0f066a46257c3008e8a22070720350a9d17f8a32d0d3da53f52e7a2',
  // NotoSansEthiopic_700Bold.ttf
  'b968f7d5c79d6caaff5e29031b1598555f4b154de7456dd51b7c866f90d37597',
  // NotoSansArmenian_400Regular.ttf
  '678a89f5dafb25b71ba5c323b428a579e4e664e9dc8c35b9f1d327d82fc9e5ba',
  // NotoSansArmenian_700Bold.ttf
  'beaf0d8d52a118d108a9e4502d3f3fbbcd0ed78e26bcc00d9d80932c342b934a',
]);

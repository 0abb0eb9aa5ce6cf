/// The weights of the network that tells speech, in the order in which it asks for them.
///
/// Two signs a weight, which stand for its square root; `SpeechNetwork` says what they were fitted on.
struct SpeechWeights {
  private var left = Self.text.utf8[...]

  /// The next weight.
  mutating func number() -> Float {
    var value = 0
    for _ in 0..<2 { value = value * 90 + Self.digit(left.removeFirst()) }
    let root = Float(value - 4050) / 4049
    return root * abs(root) * Self.largest
  }

  /// The next 24 weights.
  mutating func column() -> SpeechNetwork.Column {
    var column = SpeechNetwork.Column()
    for lane in 0..<8 { column.low[lane] = number() }
    for lane in 0..<8 { column.middle[lane] = number() }
    for lane in 0..<8 { column.high[lane] = number() }
    return column
  }

  /// The next `count` times 24 weights.
  mutating func columns(_ count: Int) -> [SpeechNetwork.Column] {
    (0..<count).map { _ in column() }
  }

  /// The value of a sign: from the exclamation mark on, without the quotation mark, the number sign
  /// and the backslash.
  private static func digit(_ sign: UInt8) -> Int {
    Int(sign) - 33 - (sign > 0x23 ? 2 : 0) - (sign > 0x5C ? 1 : 0)
  }

  private static let largest: Float = 1.2571640014648438
  private static let text = """
    BJEp]@X^7,[sRlMUZsSfWCZ1Jo@LYya3GcJEXe[C?satF;[ITE@u>bC54}^}=oD*BAX'c+@*F)V>d1TBBrZi`(DX]/Zja&\
    _Jc9`^V48O9NdUC|XWXxV'Gi=-H+AT]`EHA1CBUOaAad7^NvSCcr?pc;8B:<Z@^gZiI@VlWJL{<_FJJbED?wF:BeD7D}FA\
    @JV-a?75==:c<hdBDA?pSQI`GnWL>HALBU=TCXDm_[5iY(H)Y6BdZ3X;Ct1oC:bl>-HMTnTsD*Zz?jWLS0EE@sMp<0WsAj\
    @2UFFi]AANFk3&=1_NC[_rFCAN_}XgDfV2F|;lO$MT@y`sZWKuFq>:`gC.Z3;&A?^6GLdnFHO.BhUQJ)Lmf5BiC2Y^D5H<\
    H}D6?/E}X0E%_oANARC@F0hPXSLV[G_uWkBy]`F5EfY5[pbjEbJ>Tya,CMHnFLLEJQ?-[n^XChc1WvQoH.U4Y?AhGn_VC-\
    [n>n@c=YAx_4Yk[:E_KsM=]2fK^|C@^1XeG3=1W?V?M6W1Gpcw[_KPBaDSVS^UG{E)C?@ViJ_DWG^0S]I3C}KhJ:^3TrDq\
    `kB`C-G;?(E:Y)L`K+BvYg>eD+b.[UXkF3^2WaXAdT?EHkI7YTGRSfL+S(X&[&EoapJfDk@MGm`gKeSJar[ZT,Jb_+UdE-\
    Fd_<NiZnVxU;]N`=H4_)BjCVAJZQ^[e2FgY+WwQ[_L?4[bAMD2amVkX5R/YkPmLt`MWhKjH1>mI0K-AyZxT$^|X3_r[0Ge\
    ]z`%W=K-E?A.J_D'C&E)X/M-E/@NYCPkGhRQX9^IZt<:gF[BFPY?IFZ=GkYn]wbIH:JrW=^MCQ63I%Z_FE_xKXZ6I1Y|d5\
    Gi^wATYqARZFA.d}B,X`PTS6[y@<C*UC]:U4^:blbRZc_[btQIZ5VpURG`GFDnU_VEK+]NLPUl?09oAhc6^J]1Xc^rRCXh\
    CrF2G7`)YAMRJwG[9DXxbZa>DlHe@wRcAl[r]^S<A'XSW{F;h,BtHgUsAXA_]sKbAfCwY9`ODhEsD8WNGqTWUAV(^bGNaw\
    M+=LYCCLGi^Q?WWwL*ZYLI@h]/LVCmA@dQ_&H/A7Y$==B[WKY]aSYcUO=.^QE+Z<[1_aF5C=KkI`E7?1TJ]^JlD2_5ZjWx\
    ^%Er_IYB`h@?_BH&Z@W$ZTb%QPCPZJ>iD*TxK{RkJQYBIyRE]xYqS$L'Wq?c^-GkB2E:GKW1T]<ia|G>K}Y/_D_<BNAXZS\
    M[XSIFMARt:CCeEG_?cF]y^B_va4B6]l:}A_Z$?vYJPwCmV;W+X8FQZ%DR?jTNKnJF_HBO_w=me)^qY5EfT.]-ZAJ&XHP>\
    TncEFhGtbZDWE|_BA^]`QRWnbKTVCTA2C<a:@q^LF+F?YZEsb]Yg]`C^bedkRS]*Il?R;=c_ZU]MHESs>CFBDE`F9RDJB`\
    EPfw<&Aw_cZgBYFGHQT5:?Yw`y[g^cb>a$TICdIs_4BlX4_sA0eH<rDMTx@%J?7CDA=.LZJ2@-Z-@LbrWlV$?xFsXzdBY=\
    UsEtbV],@FYvCPE`>MH}W,=E]NFm=qF$_.EHJ1D*=lcwM.M*I|Z$N(`1As?]=tE^DjD?W,6ZG]CKXZFlIuc/`J9)Ei^g@<\
    ZSM`]0Uz^8@RE1W6Df<]DCHXVvW%?;`8IX^D[ug`;GU0KwCWasEEB`^G^,C_J{M&G^ApV6D;fHK2S]FjH+Xp]4_)>6@W`@\
    Vikx^bF`]WIdW'^8a;AIAq[JXCEzDi?NYjY`Z<TCiVBiUjB^MNgpNYCf`!Y:T9FOV?IrCaL]XO][V.J9`x_sZ4UTa@B2N.\
    CCXl_BIkZ4W*BUJrb*Y_@8S8JVFYk'B:J$Z^@a^tZ:_OEUW4UpYObK[_A[Z7VFQfBy?vJ'X=JFC{VSaOb(TuBwZKDc`:G}\
    ^QCnb]cJ^>YsWGC-A6XVGrH[C`I3VUb4W)H-GxYyKmAw`wI*Fb?rXVbNF_E6XfJqEsR,YtS)FOSm^4lGZ%D0@t[qXDCh_<\
    DKMCG>V<U&AKKyaZ`*K([)I!KjU^U;X{h%DpW2Du`,bFWEToV9MqDGB7Z@e@L,`.ZpBz`}>BC+E/^8EJa}^KE(WQBzY]Kp\
    RdHa]qH)CSb+EBDlRT_&G2Hq`nFp_M`{U(g?H^E,XnM(DU@i_3?9E&GGQ$E+V|BUZ1POH*?natJKGj[1?T^-Ch@ReENbRr\
    @wFS[>DqG1Ym`8C_^ra'``Xx]LeA]HIcUY_tVPK/Ie]%J%UKU3SpWA[KY?`Hb4GDDifKEZF;`J_PT-VFcpGL[PDUH{IH_'\
    `*X^CHY&GOScH%cCGBVUaNW/Id^$CWW1[;_{C]C4Y.YyC`^;^vK$HTK5DdH!RSah@aLKTRN:U1L7dWXKUud!]F>v]ZCqAA\
    D!Kud3HXVEAeW7T1^wNTYGdnX@^WCDT[FJ@eT+a+CrTnZ/?RC<?&XLXME]@KFm^%aPHyDUKdI;Y>ZVKXLwL7JdcqB|@^Ss\
    JVBQD:IOK/WqFPc%VT^{Y>DRePZ,`aEHUqD-]f<FPGVIJ4[]X6hB`/GxacD}ELXbH/^ODXW3d3@WW.^BF&GrMq@[IgQ/Gs\
    GTYkaQKGGefGC'ZoLk_)b'T}Aw`>@cQaU0T$],H!]@[U]JK@V%aqUPcQccc!C!IaDxDl[=Ac??_9^SBhMsFFB6G3G1W6Gl\
    _HYQ`rQeg+`xc<M8RvD@VyY@?!ITfaZHUnJBGoStUhG5X{GPM2][cQ_4LTJJD_T'^|Tu;`W*fY]>E!]nB)`dBfe=^^a<Yl\
    C^<z`2JjdcP][:H0T&g$Go>>W@;LCG^a?,AL_UXhX3?xW'FP^uC,dGW2due*^^D4crg7@XRDE2DQ>cZ%@IE[c-IFV':WCg\
    CbWiU)A'^uc(^V`$R[`0a=IOb*SXM5XZRCWJ;PL&@2?IBMT!c{?&X;TW<&^*aPZDJxUR]NBM[]bjUbB$GXG&H+O(B{@,TD\
    ?o^S;)B9YS_]AyZhcMY9`bG4D2CvWaZ9U;?w[N=0FCFuE(>KE|FaZ=PtE6cUDlK*eUfp]ISpFEJqZ]WEEcIy]RDjSWC]@q\
    CLFKVYe:Q|Z^ZiM+WveD]CIZZiFEGD`FIZD}DyA>@f_taTHpD9a@]2>UI{G3fyHaJ|cQe[J[XTH3UVbN[6IQHdZiJpSnPP\
    WJHcBrD>L/XyDXd>a7W1C'`LS/c*[D]m`_=7]jG6DTUM^ZZmBI@jZ5F_g6WSBD_]X|a[E{[xJ>^3K-aI^s`NEIKVL$BCAZ\
    B{G5`RXZ;tF;V@T]_gXMVYGEcwJCbXTz]R^{Bp[RK>AXW+WIT_Y^C]@PA_R:]:R%THU<WpG``3Jz[fZDEE]L]gYwBlC@K+\
    V.^)I.[+K4X2aC>kT_^j`mGYAhV6V]Xt`BDyZX<8Jcd<W;E6R]]la,G.EQ>f_`U*[!UE_KU>CTV{Gj].YBVkT-dGLDTjA<\
    Bvc%<8>-DaJ4?6_.L=K/ThM+VuFU_0XhTNJs>9SaFmGSDr`{Au^!ZvH;F,_cKD`)Q7M;IY?T@XDHBwY)_BF,KuV.H!E}[3\
    KpBtBqb-XeWV[`IU^c[BG@_VLeG:BOW6CXaN`5Th[:A{Z.X+E^_b[4])Bk[^AGGsW'CvEKZJBN@;@GROEW]@_cWx_eEmSS\
    b'Z=Gi[LSJ?BTVZ3B^CUH0V`]Q]vUG@nb9CuVZcP`qZ5JC?X_KY$@5ayYLGfM5dcT?WHYK^[J5]mN5Dk]B_>[GczBe]wCS\
    FcGFCjSn^He[HAA+^1^wG>UdR]=s[WVKZIUT[WW|MHDr`6JFE*_%S:D(DhAiM{Fwa_fkZeFsNs9VSJ?s_%@taMC!FE[&[9\
    EGCXAoG8AtbBBz]iDA]``SH$M<YP<FTr=}X|bv]}X>LQ]6L?QB^G]>C|Dq_t[IC0^BA|Z,JmV3I6GsN>V&WbIfa&^oJ6Y$\
    WfPIbuG)Z.Y]^/ciVYC;UIP+B.?<XdBhI4O&Y]U[DKF_F4cD_(T0@EX0YX?i_2BwZ&AFH-R3F0EnbhA}X.]%bFBx]>Y$UG\
    CDX6JU@:BPDp>AUlGYE:AWG]C3^1ctI*WYX'foYCc=ZCZXB3BiZjK'G'K_W::)J6@JMX@uW`Y`XnKlL]R@`0VAD|]3G<ef\
    @1Di_ScIGeDtdGT8I<CadG`/Fp`5ZYB7a/>3g%BtM'X8Y/f)A6?{]oJoEOAOH4=V_?WQMV@_ZKHt_SGNd;WZZwW.]J[P_-\
    d';jEX?O^0Bs=<;_H0^JEdSY:NF]BZ`i`$IdbXZr`_cq=Fd;Y(I$cKV(W/YP;6SXA/Dd;oGTVSI|V,C}X:Gs95I=[C[&D}\
    e4QR7%FyS!ZkV[K7D+C&@9=1QZKvAu[IB=^8UiXMESJ6f6b}iTDY8o@X;aTD_(F_YgA/C4ZxJ&D'C`JVYxELGPeG^.Gs`e\
    =qi6LEH??WAUIZI3a0b[D?B1H0^A@DWbL{I8JtU4ewSt?s]D@dc^Y;8rBfAeWOH3A:XeE?_$_yFM@=HEGTDSE1RydM_jUZ\
    XaD!b/].SbVQ;y^lU|Z/ZdAHA=XoWR?|DJ>sEMGuDWdbaj>=]z[hV0`<]lV+>HBO`$K(ZF[.^oGXGIIrV(X*YlDbE|g@Bz\
    B`]TA<_^_8VoZz?,_9AN^WR=E:?^>N^JVpI1G5CG_iWLUjIeU}[0?&DQID^-W'?*R|^fDQD*CmYMG!EtYKSPKOS,`VY6Y5\
    J'ETI2BAPOY$dSUhBuY6[MBIYBS+[5b>IK?GK]Ci]nV7WiIlXFI>LYE<QbMHgkW$D%C+Bk]pbuCu[:J%D_[QTSC[`;T%X8\
    V5_m]9W8AxWFXugjB-EBjRI(J`bQCF]!>EC8LsQ_I(YpCnC[TW;VLqA0W]HXgebTDtE2E]`B>VT9M4^OJeR3O+Z:B_[BTv\
    SlZV@^H[>EWrFFaxd3J8@XWrWgD'F1A)>QYULqS?J8De_^[%[=ap_}A!<'H.J}Z6g-[QElL*XUHRcoAFYFR(Gv]XFhJW[P\
    DMH*_LE|@BFfGBV{bRdGVsD}[*LIWmX+DbY]^SEzWYY];+GBAyJlS/`'Bl;w[gW3Z8dXY/CR[mUiX'X,AuV,J3?%[cN:Y+\
    C<RNGTEaDyT0KiMK_rWDBwCTBJ[2H;@;Gj><]P_/IqYJZi[sS8E^D^EUB{Cd[CB9Z+Ym>gH0@0TB['YaF*MMD6<SB2>*i:\
    e7`ZRUYH;3K_PVG)J$Y:`i=+^M>n[$D<?tE8GNKjN+FbYzbLeQemVQU9=tWNEOXuFvbR]+DLe9DKX]ej^xElW$S__:ZjZp\
    FMXeZ9[e[MDN_6XDQXV5_-_cG?K8<mV:YeU6CwHyYvFkKYYG]rcz[vH@K*[:JPVoI-;?d3UDJpgkB=Iz<2QGZ;>pW;@P`N\
    E^SfY8J*I:cmA/_W^u^:AjI-]IT^FB@.?U=sF/Iq?nW{E{B??fLSZVbTYpLjEo>u__QLLv_&`YG:UOC_KDR$^8WM9}LeXW\
    EgJdUj?hNEWMWiYGYQEFA%c`@wfaDZ?MWoa5GF>&`y[2KRVxduZTZa[uQg9za8A7XPCRAvbP`seQCpBLZY@!X/<1@dKTZ8\
    MsI:CmWsC.Je?C]_DiZtXGR?^*c']ADSYm<OUoG<?2G0XNJg;o]CC&`<DuLAau?LJ9G-^CYdBIc*JeC!`u@NIM]t9dZ8@m\
    =7@IF]Z1H]ZNLfUFFh9TF)`.c.B3aqT3@]ES@4ENY6@s[wU@>2?4FeXrSZD-WhY2FmXLAGU$^hKEiJ@c<U>!8!Wc]fCNLS\
    A)B$IzV}D>ZY^,B6ErG<Ly@yX=eT6TgL@q>xB;;ZOVG.SuKeD`XrB}JYF2EUDP>qGxI`NZ=fJ7`4<me{K6>BXA3[HIE|<E\
    GbE/FoVqG<B0`/JsAOIyB=dFF6?-_n8+^<BVFuAu6DH>JoGpUQGfB=Zv]FGFGQJ`>mHJK'_Sc(;y[I9BZ2U=ZhTe<QA8aH\
    C:IVFV^*A(EnI*K'QDK@CGAucZM'HU]K?zG{W^CQNY<l[rMMMu[}VM@]?4FqVFCvA!AQ]rTmY4WqG'^8>[PmF?hHe0=7V}\
    `=U7D[HOWeM$[sKFUi[G>&KVD]Tl]9WsU]C1TfBXc+YE>RTeH-DA`PT_EpgKT@SAA%BX=uXW@:H;N4JgU]?WJfHHb7TZE,\
    R,]`cra)[TT]^q[MH4D%A8S[KA[fau]z^e[PL0a.`YfKY7>{gbC:YME&F,Z2G.AtENW7R6CdXoFoDhC-GkW;SZSyT{ccHT\
    ^2J.^=@fUqG{ZEV?AXX&IfDXIrGzCSR3C^>(>cEE[zc;j6YVQIIySyH[XdG4C)a)V{D^AYV=[rY0WxGobkDu@|FtTXFOkE\
    H.HaC;ag@:YgBj[g@gZNWs@+>nC*X?M?FvUA?qDCIc^@Y]j)^bU?E<^2Y4YyRyb'VhZ8]RBiU!DQF8CdXA^dBmA=[qRTZy\
    aMBbX9a,G%]:JND:_lI`CtZGW2ZlSgAiYTY*I:_4?4EgLoV9FtW`J{EGSw?GVd?qYL^BS(E6](bDM)K|G{@La6_0H&I7QM\
    Wu<zI$@IWF^+D+A`Z,BT?D[N?wmQc3C^We[A={MBZGBQU|X9U_;h[pMmU_Kl=wRkIeVd]%[TAzY?[hZ(X'^^A'X7V]IBV3\
    UyY'@C^iL/W,d,BRYNcKB0ZrG*]M^%bEW7K$D@B>^SXo_HGn`vGjF:IE^U^3X}@wV6GacVZ!G:BUQchVYhG=WiGz]%WCD|\
    =bYSUOHDaX;vB<CFJ0E'E+H|[VU^C&V%WlL)YQCbEW`8a-Vx@sa'Cq[ZJGEK?<UNF$b&<lI{?)CK?!?mQtL+]S`H`;F9cK\
    JYF'Kb]h`8KrB0@gYoFN]W;0_HD*NH^8VT>uZ&D0@>c|JF8Q@f<+715}9SdX<z>J3AUBU}rWHrK@E?br2Dj/:;K:e6=uWx\
    Uv86[36!b-m^ef^HJSCAhUAx_zFg`_k8dcA.g_8u<PiDaCE!=TSygW1Fk8r?:=j?G/@5nTK!E{HG`d6QcAc+dL?Hbqg)A.\
    F>::>SXa3blgXv;M=$F)IB76g;:qk?BQ[X]PalD3@WiZbveYjyX.?Dk|0jp'lAK7oTBW7r.QDCba?-`$KJ<wbziu7'gSCa\
    fiXc>I=ti]6li5Rf>3m<9l9f7.3)J%;JggR94.nDia@[bbcEe}XSLQcj_|`_HuKC<FW-WtUX<s5Nl|eX]l[<>NYs6Ako>T\
    dXG!RD=V>eFqC-Y`^%`eVQIy^imY`bL@`K[RbFi4]I6mU^BVH1beibp/J]lG6m:0g=Y:hn7W_NSp_gXD>{B1;iHAcaUvb{\
    FM9nFA:x5*59<q?x][DHHv2Oh;h&3c:6Agl4?nD{;G`D=oBoj'ol@jcCa6_3498i5b4)P9:x]3YEoK`,bf=nJHe5_:Y/FJ\
    0@V-@o?Pd)k=u|f[5q8/]WhSkm7u7n6HO,[=ED^dByCJd&l!ZDEr@9h,Ag>pY$63cdeb<l6GXne3>CmdnA:B5pXw>0@R8=\
    fqf7A:@sE[@/ft_9i?3HA6gTDLe80.<,[]`iB4:;C75G`Hd&`'j}9k?Ybz9=>@FMXem%a4WDe`NzC@7EUBI=:4fIH&;2`x\
    9z_UaW4[=fZVd*WaFch=F>H/a/@gY(=[8MD{WI.1E9A;;fG7ezbk[O@9V=EeVLkj?NeKq`f]r<G(75Rjlj8Ocd>%]_jYAK\
    YYdH>Hu;T!N,3T_1m)QY`_ak47p;^mgDAG5@`3jGf5<y=t]iD0qic.]VS8^a_HFbgG9>`7HZ9DZK>ZW;kQ:DG/<!tY`!6q\
    g:aGhO=cI8]zW<hsc1n.akW<^9Yfe}^UeEDCIx<k=Rd'?e?gS};<_miv^HG`]of?Tq8*I.:x7E5o8M`H8_cO7J^pZcAbj@\
    Qo[x;A=ZCrDTT]JaExhk_sY{`eMG>p_3C7[Cc.?lgKBu_;dn]0Y;[cZiTnEj]-_9jSD=ice$i5rBAlmxZE3,c^4@VXEdLb\
    cVc7CzbZl;a[r|^b=k4a_Y<Hq:hzjv@-UB@r_WLC3A8}6::P`OcX9ZB4XEC'l!e49g[wIj^hg*TchQK:I:5N[HC694;I=d\
    6T^=7<7&?m@>hQ_(k0i@^aeI@h2-7{C*U4E|9%@<<j<}?Ce*BFc0bt^XDJ;25Z=/A=o3CSBu>N^2Bg:b8sHfjSAVb,me1g\
    22uICqG_hY:,E4HE[<:`d'f=?8<j<XC5CwbFS>3OW'ey7*K8[n01[gH.4,jB_q@6`nc]G)HXTKdNa1clq=Yve92jOWq2cS\
    BMDUf3Z]>w]M3fjKIdmeGv9W7}e9@<Z/?`3bIAbaV{WBbGYTWi<o[zVk7`__;QT:]1c=<^ZxfYBCDLb;G}B%KgX&>J@xdt\
    :c<*6[GPfrA[IgaTDGegAmasfqG*hq@LC;m,9JJFj:@d:=K=9UhlnYA85KEr=*>oB27_duZ>eJEyda:i>Al`:.d^heCq7m\
    ;K?ZmbhubS9nCiA29ShwbQdIc.Fh?.enK5?*J:87;mf-hhEpD7b*c/j-anD:k@]5?Lb:^@djB^G_gEFIki6b]PAcbei@=2\
    A$;XhAhvl@imAue?WF@1ftZcg!9}cG4Obzk'9qh/@'c?d;ky;C:Xo]_{L(Zo8Yf]F&B6exV2gwX<gWhZCUBf7C`E7k779$\
    <Q8y;UZCXUC5:O51b;ME24RrL]Q4fXJOc4[UbP`??EWZDs]KI7Dy@&Lr@=^fbCe%[cZWUo[L5NQ7?/`b4h>$s>[]q?cl2}\
    A@dD_-eGD&8(DYSm`?W[LEVdD[aJlCfl5)dw?BA[^z?l`G74]r<.:E>W7Lf6`t5[IpJPJs;D;<>5@Lp$cU;p>FMD=@:-qQ\
    d&D/XgH.cOW8XbD?8e:[Z5T=e$?Y>7>[^Oh,5WUomzHQprhi2UGDg}h}9^V`D>.dTfJ5X-Fx5gaLmkmgE{X<I{TS3]M$VO\
    Y8W`Wk.Enq_n^xT[Ff0|[qY9D?FMc?;GEjc'p'^1Cf5@f*>O9v_'XwARYMhenz`Ob$[?UgH:F;Y@65C&2<hdAb:+9R`Cp8\
    gFD*_`nFgrXkaM=VI%;mDQH:^{F*E.E|_QBO<}DxEaF[gFF/@ykpg*]]/QbrAfB7[Lg(!$c(]`L{bCfM;j8hAFo87@@t4S\
    ik1VE9[&f^ECD8;669@Gjs^i[cVmTynx<zLM:e>_?gCO`icPiD9HG-`$Yu=(=U_y8:2]d;E'e>WzYj?7<98v5H4FR9a>Ak\
    bF[hOTi|>mVp:j@}e$IGbgeCZ/a0G1J[f6F)]zbC_Gh_<?8'`X7%`zZG;1I.b2bw4C@/N-6D:.7VG>UkBjiWgp]v1!b^a9\
    gn<kd-3=@.2ldY:w?sf*>]eyE85]7AU(Y0KL8WX0]dcDGp_>@OKaa{X(5c=_b6=g`mX?_)8F>6AwcrX/DU<eCAH}=q@/a]\
    dHc+S@[n:}6]D[O5=ZIF^lC@j494>FAzVyOJ`sA3bMYB]P@kY;j?ckF`gMay>8R]JHE_Doh,Hc=/_z81RhM!:>bBcobj_8\
    >}R7:c5_<<;>ePSvgzn4a`Z)`']0b<BFCOVQMkX]ewHL<S=w5KC:Z=UU[n_>H/AeBna;`*K-n[cV@/`F6GUmR2@ViGXnj)\
    >*D_Jg[{D1bOM=Th<:Brat`DEVWeGO:5:M<LaeV/C_^/[,<1S{VIF:]wHDH08vl6brCrDgNVbd^/@2JGJzG2`SD5`)[c>l\
    =O<yRE[*JYKI;NE-fN_j_RGe'EN(D[H;^hZvc]F=]?fscM[`j`B&]E@aSp6Uam<t75](UN=fFNdmE;Xic+eE[XLrY%ajEQ\
    YPSofn`q?xjT=-IQ>3>Wb3C.T7DVbvET[,baer^(KNN+[p@|h}C6bDcpZ}DjkDAG:FC(ciHFZqcPD.KZ^lUv`*;^f'axkY\
    d|Z-`(Z]6)>O^UmG5+Mv[^4|c3fOfb8U[8e37<iF:?HGgPiw]dGggmq8@n?V9W_c8SbLaGF`A-k1b^h.b5k$IW_TBRdC5w\
    A+ktn]`)isC@ARI>F6ZrScDJI7ap<LKqB-d/hAGO@tAPaLLKDA^bd8c]i&nCKw>62P]5@w?F@&c0WPbUA3`SaZ>w:OB2fp\
    HE?vlS[De!ZCm,]Y8dZ$=O5_i29>Ii,MDY^u=&^8R,G;661Nf3da?V2j?Y>oS<<Fcw8:@+]UX!XYjqmU7y9+Y/[zGFaE@a\
    I7amcOB^<bM,Cm>o5L9h4DX=AG1clbccG|?.YG[CF+YYCfXeW8^7kP?1dYLwS*>z:P=a8>W;IU2:>n]4`vf_LoX2B/A6b'\
    Zv9M<lU<?&h5WwhJ6CARhdE/HYTmZ+E<][[2^?[q^9]!aw<l?loY=)DG?VazLj<]GZ`TT&`;[kGIc5Ynlo^$a9AgkPd9EZ\
    YdGP_?I0?UT)L0I^4tUVA0g1q%7%I^GQDWd_C_gnWORwX8^7:=bO<EE@a%C?YwVt9/W=_k`4V}YPB>m%avkK2nHL5Al-c;\
    F=XC1qN@]jfV=3FOH$1.E}gRd[jmjaWnk+]u_,6cg(F(8GhOAM^Q=TAV]8Y'DZhqXZABgL9ykW6ge@Xr_2gDD,h&CCU)au\
    H0XWUVdH9Pn*=?EeXOW`9*A?de^I7d6eAvA{ec7i/{<Z>F;tgx^XasAe^7bQDL:mYQS1no;He};*^``CDhaJCGmM8SG,;L\
    n{?:W$Fi>o=W8A>cER`kTeERF8Sla|<q;ndI2z.Sd<dLZub:g6;UX$FbcxEhkw]_729vE:@!Amh'A>hOAWG!KDWa`r4JaS\
    [^GB^QUYT[S?CBG|jgB2d6YXE2X]jdF3:bFbX]Lvc8HA=3`:K2;&EXW`;6=}Gz>;8BAoDPF!d'Yfj{<tmWi_^qXsKR`,f,\
    l>^%^D<_^%RE<'`upkE,DEaCEHf=>-;85^F3dH]pII5&bVbjS|;<VoYoE{_)LJC-p'ZX@u?uI4fYTX_82r`NdfF2mzaPfk\
    :]I.9J_1Za]!?O7dX9?(:@^iXxAHD?=p;ebOeda*L*GLZR[/Cd^N[ZId4}?oJ+`dav;v_LWj`g@+k4X=bJ?=d*@;C2hwca\
    gUGGntHQrgdkAj1E9$V5hX7[XLF9V==0D.Tq_Z/uC>[|=FLS]to}Z@d6@c8MJnfWdW^Ta]REYE=9EW_Xdb`?Bn`9db4[pv\
    bX53_CFy>LA1[rB>k^[c>JYQ`Gim;iF-Tc__`/H_I-8He=EhRweHr3Td;_<.:DEbc>EkYIKUZwccWj^1qB3]D=Kxc}VW>(\
    vf]H@+;}aYZn_zXUAhSt8?aC]0Y0dP=.:U;HaR?$eERa]y@8>BD;]=h0L__rTk=BW`XMgvVdYRaUKa`mGEf?^pX?:MB:^d\
    GXf.]SCs6]KiAP2mhj:0>RTCFO9J5y=0C{`eh1gv>/:a9UX0d;f]iq6g;wDI=T8Dd?BgEnQPlM>s;Med3|fI]l`g907h6.\
    ^>on[Cp]6]GTlrh&6o=|iGpnIZ8L9:jO?DjMj@Fsg1[PY6j]f^d,8-a]=QjrG/B4mSR6o79/8h[zmWA-?T;?nxdCX$g!>!\
    i}J}aY7t]@Hf^^Zq8$`fWwauE!:uBkb<:!jW;7dzOtGM`!=&H{X2?o^;;jbQ]zA/<Q]3r9Cf<@DL7aeV37C^FGIQu}cxkK\
    >$e8Cv8$aHF^fJ9nFcAIV_GB`:_]X*=;6/C&]Db,e9:LbrEy8V=UFE;IZ6GpiL`Bar4^=>`O7CI{Vei>:F=1A)o*`le0dR\
    csF'07WSlZ;>/Qk!@B@ScJ:(Y1ax.%I(?E52@?ax;UKy:6_:Ep7,8Pd?jLTieeIQab=TSkR*8*`Ta8CGCHRNbr4OGdCRF_\
    bhSkck<]m)o.P``v?):GA7`eXMXMndL'G+=jmDa>8:/F=,E+9iQOJdG+>)8N^&g&5-6c=]CzI|CjbMnwB8ji<3Wn0`TcbN\
    K)3ja`8t>X@[?jcnkqfYB0gt14?==cNVB^E*Pn_cenZ.V!I:Bxe-A`hTZ+BH^8W+;WUt;MIo_eFof+K5aOVsgiUV8aC,7L\
    i?jAb6K4IAFLlJ_$e&;Q6Ek]::]j<{Q`gOsHDP:7E-SsToUIB6Dz7f9]N9_s?4`(X@d*:FiJ<;afaTUtiGEdIl=xh-c`Dl\
    `U@LV0;TmGXCg-_on=?fi(943B>4<&WF/H>Rl3C/aXcuh8)&csH&b2>?hqUx:}D.Y6D]4PSO/>)J959Ob95+<y[OlI0)=+\
    5%0<,!=Fpn288;[Sh@80c^D4^ik$k[:EVzIvDW<]HWJ2ch?4m8K4`G>zg<=<b1?K<J[bA4]_;nV?d,g|A,@3m*-]DCXHD/\
    m,Zj`d_Q_8Ay7}nu`MZ%F*Frhm1B<H6O>VBs7s4*lWHhg3]tgQ4Cg0l*b'-Ms*gk;%sw:5cG=+J]-KAjAG^@^.AxXYVWgC\
    <7;{<|BCooXMVVhnBae5`3U1YRdMF`SFa@Z=cuI-[U_)JXp!I;YR^:;y<JHVeDCJ?X8{?Wby_AkoB%c1>O`AH(9ZT/U2YD\
    <+KYch_(du8oV7elH$j5Jbdh50_EDGc2bMWr-KFGbr3<fW`PH7@S8?`wAdj]Xhbr@?=SRK9@a.?i`;@9tt6B[LWe<jF@J?\
    OW=,87_j@Q7p4kFX?dF7^I_&BYfG<SD79!YRBSahC1>IlS[zB_:0;_b{Vo^hKH=SUraCBJ;_gecnh=6DkYEA:|SR=iKU]T\
    EbHc?[8%]DhmHW<ii3lf<Sb'cy2S;=EGV{AqZ%;7=VCIYX=PTHCQ_|:Z5ZW%k>7K?Jf]ZR^ZU<a:W.]D^7`?W|[Mg(IB:0\
    aPWi?93;C[`6_+LT]S:'d5Hs;t5`Fl+UY;dq7RdII&n[6dW!h4Hs@I=QXV[tj?@->P`HeuAYWDgK>Y@/Ee^V43c:G5bw`0\
    ZdqgY84dJ<G_W5f+1<LX_{c&GwU<=Sln;z`gc3C1eY@O^iUfbA:^=%brJ$A_^SFRd(]2D_[-7I;WFQK!XldwZsB37ietd0\
    <Q=a3F8vk|gAeoZm_|_sIln*_7_S_mGOeY@{8/la`C=5_flK3<<qXR>rC.gCkJf0hz?A@rg8ehWKh>]db{m2Lm@+:fN_J]\
    fgBoLea]S2H+bU4@R}^d^Ja*_1USG0^kJN9FbpNodimdLfDbA9gY>x:TM.D]K%FK^:YqEeDf,%@5;n^hEoj.]!V:ZeIE^B\
    d%hzEX4GZJQcZDS6A.@^dY_{D/_,Gpg0Wi?r9?BMXw]&ea[P^eTd_u9mSJQU=0CPB4@HcxiN]^Xm<{TVC$KGfX@-Q[A4]]\
    Tm;4f59-^^^LNiC!A0<}=5]:TbUX7C_0A!:a<f6,`GY5U}n5L&id^-k7Bp_NRSH%MWSOF}hkCqE:1=4Q9YGLaw<p[KQOG.\
    c)[.3`JfiG?lguMa]sc-BxJD8o`bK_0v>z;DMTjGb[[PIVWl]a>M['9t>=:6GNMOm`>{?dcJJ{:GV6ccO0;?e|[@I<=|Ko\
    ^wDZS$cI`tl;.SdBMoC/QZ`>_Ud%VJU0<@FzYIh437W0[{KAVb:TFB:X^>gc;k>2R>W=GoHAZuDjCs;0E26}?pbq[w]HFW\
    G[@YD'XrgIBR8)BE>cRBgYEjW2<+d5^NIMLVH1bA:x_54H_yT6EcdeBr2w0/S[EYa^PDf!^j^*b]7L@3?A-}Iw:09DDdC5\
    =SLwk7b[^,3t?QLbCG`yR][ubW8G]:;ZJX_eCR8i8i[vJZo3E8T8W$<=]%cBsp[`DC_FRYe)@n;^f:erd=Q:kyJn^3JJY&\
    CK^<Vo[mhhE$eYXgD.L;J,M,[hEibdeUcK9cP+>XCqD=GYRO^WASNl[ocy<ia}H:@}ZJd[N&=WVS:S-1<^=9A9?H87[I[.\
    dmeY>lM+4ESdJaAM`/^t`:isMg?7Aecy38Y@@5K,WBbv;h4v[A`I]1S+<BBZ[9>2=</P9PhFNObXA5H/XO^S`m_8b.kEjq\
    6`_D8p<>Qp<|xbF'Efk`X3V_elRzTYF-dkF?GORWLE1rA8BkUgU3eZDjTm[hKYN!f|f*VF:|mZRa>8`IE&6FErKHGH@mLM\
    @AYC9wb>h>N9i_]BCPRWbmpCb[V=M@HrX6bnb7>%@MKa4%<^?4YdMpHhHASkJ{B)]a?P8rA|dQ7hMLe?R}8EMdX+K5@LYq\
    `;gI`@A:F.k+TPb!`8DsYQoW:JeYW@Rzh%W4A^h4GKAJWNi?bF^)C4Hg:0YPHNgP8.N&T=8ag$[}_BP3agJvpkk;^oGUWN\
    6i=oD=k4W5V9I'UiZaZ!]mY5a`h+DiEwMT>IGDJQHcY@bBS[0>]BbX^iel`:C{WGCSYTU=b*:Z;`;Z:&KQ6F:*@x:J^|d6\
    TY:Yd%ao;eW%
    """
}
